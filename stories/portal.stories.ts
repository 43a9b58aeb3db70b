import '@lintel/widgets/portal';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import { findIn, press, says, settled } from './in-widget.ts';
import {
  onTheRealApp,
  onlyAt,
  silent,
  stageOf,
  unreachable,
  type StageOptions,
} from './on-the-real-app.ts';

const owner: StageOptions = { slice: 'paid', account: 'halden-logistik', role: 'account-owner' };
const at = (over: Partial<StageOptions>) => ({ parameters: { stage: { ...owner, ...over } } });

const SEATS = 'lintel-seat-manager';
const PLANS = 'lintel-upgrade-checkout';

/** Opens a page and waits for its widget. */
const opened = (page: string, tag: string) => ({
  play: async ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
    await press(canvasElement, `#tab-${page}`);
    await findIn(canvasElement, tag);
    await settled(canvasElement, 'ready', tag);
  },
});

const meta: Meta = {
  title: 'Widgets/Portal',
  component: 'lintel-portal',
  ...onTheRealApp,
  ...at({}),
  args: { layout: '' },
  render: ({ layout }) =>
    html`<lintel-portal routing="none" layout=${String(layout)}></lintel-portal>`,
  play: async ({ canvasElement }) => {
    await findIn(canvasElement, 'lintel-entitlement-dashboard');
    await settled(canvasElement, 'ready', 'lintel-entitlement-dashboard');
  },
};
export default meta;
type Story = StoryObj;

/** What an owner sees first. */
export const Ready: Story = {};

/** A member sees fewer pages, and who may do what. */
export const AsMember: Story = at({ role: 'member' });

/** An approver is told how much waits. */
export const Pending: Story = {
  ...at({ slice: 'seats', account: 'brightwater', role: 'manager' }),
  ...opened('approvals', 'lintel-approvals'),
};

/** Seats cost money: the press leads to the price. */
export const PayForSeats: Story = {
  ...at({ slice: 'upgrade', account: 'brightwater' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#tab-seats');
    await findIn(canvasElement, SEATS);
    await press(canvasElement, '.decision[data-outcome=payment] > button', SEATS);
    await says(canvasElement, /Due today/, PLANS);
  },
};

export const Plans: Story = opened('plans', PLANS);
export const Seats: Story = opened('seats', SEATS);
export const Usage: Story = opened('usage', 'lintel-usage-meter');
export const AuditLog: Story = opened('audit', 'lintel-audit-log');

/** The vendor chooses the pages and their order. */
export const OtherLayout: Story = {
  args: { layout: 'usage overview' },
  play: ({ canvasElement }) => settled(canvasElement, 'ready', 'lintel-usage-meter'),
};

/** A layout of pages that this role may not see. */
export const Empty: Story = {
  ...at({ role: 'member' }),
  args: { layout: 'audit' },
  play: ({ canvasElement }) => says(canvasElement, /nothing here that your role may see/),
};

/** The note about an overdue invoice leads to where it is paid, here with another card than the usual one. */
export const PayOverdue: Story = {
  ...at({ slice: 'overdue', account: 'sakura-robotics' }),
  play: async ({ canvasElement }) => {
    await findIn(canvasElement, 'lintel-entitlement-dashboard');
    await press(canvasElement, '.attention .danger button', 'lintel-entitlement-dashboard');
    await findIn(canvasElement, 'lintel-invoices');
    const select = await findIn(canvasElement, '#method', 'lintel-invoices');
    await userEvent.selectOptions(select, 'test-succeeds');
    await press(canvasElement, 'button.pay', 'lintel-invoices');
    await says(canvasElement, /No invoice is open/, 'lintel-invoices');
  },
};

/** Open invoices stop a purchase, in the policy's words. */
export const Refused: Story = {
  ...at({ slice: 'overdue', account: 'sakura-robotics', role: 'customer-admin' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#tab-plans');
    await findIn(canvasElement, PLANS);
    await says(canvasElement, /Please settle the open invoices first/, PLANS);
  },
};

export const Loading: Story = {
  ...at({ network: silent }),
  play: ({ canvasElement }) => settled(canvasElement, 'loading'),
};

/** The network is down from the beginning. */
export const Failed: Story = {
  ...at({ network: unreachable }),
  play: ({ canvasElement }) => settled(canvasElement, 'failed'),
};

/** One page fails alone; the others go on. */
export const OnePageFailed: Story = {
  ...at({ network: onlyAt(/ .*members/, unreachable) }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#tab-seats');
    await findIn(canvasElement, SEATS);
    await settled(canvasElement, 'failed', SEATS);
  },
};

/** The session ends while a page is open; what it showed stays. */
export const Expired: Story = {
  play: async ({ canvasElement, loaded }) => {
    await settled(canvasElement);
    await stageOf(loaded).signOut();
    await press(canvasElement, '#tab-notices');
    await findIn(canvasElement, 'lintel-notices');
    await settled(canvasElement, 'expired', 'lintel-notices');
  },
};
