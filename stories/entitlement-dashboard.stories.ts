import '@lintel/widgets/entitlement-dashboard';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { chooseMethod, buy } from '../playground/demo/commands.ts';
import { findIn, press, settled, widgetIn } from './in-widget.ts';
import {
  onTheRealApp,
  onlyAt,
  silent,
  stageOf,
  unreachable,
  type StageOptions,
} from './on-the-real-app.ts';

const admin: StageOptions = { slice: 'paid', account: 'halden-logistik', role: 'customer-admin' };
const at = (over: Partial<StageOptions>) => ({ parameters: { stage: { ...admin, ...over } } });

const meta: Meta = {
  title: 'Widgets/Entitlement dashboard',
  component: 'lintel-entitlement-dashboard',
  ...onTheRealApp,
  ...at({}),
  render: () => html`<lintel-entitlement-dashboard></lintel-entitlement-dashboard>`,
};
export default meta;
type Story = StoryObj;

/** A year paid, and nothing to worry about. */
export const Ready: Story = {};

/** Two days are left; only the vendor's account manager may extend it. */
export const Trial: Story = at({ slice: 'trial', account: 'brightwater-labs' });

/** Three weeks later the trial is over: there is a plan, and it cannot be used for new work. */
export const TrialOver: Story = at({
  ...{ slice: 'trial', account: 'brightwater-labs' },
  before: ({ shop }) => shop.goTo('2026-11-23T14:00:00.000Z'),
});

/** An invoice is overdue, and the policy has begun to restrict. */
export const Overdue: Story = at({ slice: 'overdue', account: 'sakura-robotics' });

/** The seats are full, and a request for more of them waits. */
export const Pending: Story = at({ slice: 'seats', account: 'brightwater-studio' });

/** A reseller has no plan of its own. */
export const Empty: Story = at({ account: 'meridian-partners' });

/** A member reads the same, and is told who may act. */
export const AsMember: Story = at({ role: 'member' });

/** Somebody else buys a larger plan: the page changes by itself. */
export const ChangesByItself: Story = {
  ...at({ slice: 'upgrade', account: 'brightwater' }),
  play: async ({ canvasElement, loaded }) => {
    await expect(await findIn(canvasElement, '.plan-title')).toHaveTextContent('Starter');
    const colleague = await stageOf(loaded).as('customer-admin');
    const method = await chooseMethod(colleague, 'succeeds');
    await buy(colleague, 'request-upgrade', { target: 'growth' }, method);
    await waitFor(() =>
      expect(widgetIn(canvasElement).shadowRoot?.querySelector('.plan-title')).toHaveTextContent(
        'Growth',
      ),
    );
  },
};

/** A press that the policy refuses says why beside the button. */
export const Refused: Story = {
  ...at({ slice: 'trial', account: 'brightwater-labs' }),
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await findIn(canvasElement, '.decision [aria-disabled]');
  },
};

/** A request that is sent and not answered yet. */
export const Sending: Story = {
  ...at({ network: onlyAt(/^POST .*requests/, silent) }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.decision > button');
    await findIn(canvasElement, '[aria-busy=true]');
  },
};

export const Loading: Story = {
  ...at({ network: silent }),
  play: ({ canvasElement }) => settled(canvasElement, 'loading'),
};

export const Failed: Story = {
  ...at({ network: unreachable }),
  play: ({ canvasElement }) => settled(canvasElement, 'failed'),
};

export const Expired: Story = {
  ...at({ signedOut: true }),
  play: ({ canvasElement }) => settled(canvasElement, 'expired'),
};
