import '@lintel/widgets/upgrade-checkout';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { findIn, press, says, settled, typeInto } from './in-widget.ts';
import {
  onTheRealApp,
  onlyAt,
  silent,
  stageOf,
  unreachable,
  type StageOptions,
} from './on-the-real-app.ts';

const admin: StageOptions = { slice: 'upgrade', account: 'brightwater', role: 'customer-admin' };
const at = (over: Partial<StageOptions>) => ({ parameters: { stage: { ...admin, ...over } } });

/** Chooses a plan and looks at what it costs. */
async function review(canvas: HTMLElement, plan: string): Promise<void> {
  await press(canvas, `#plan-${plan}`);
  await press(canvas, '#continue');
  await findIn(canvas, 'table');
}

/** The same, as far as the choice of a payment method, and pays. */
async function payWith(canvas: HTMLElement, method: string): Promise<void> {
  await review(canvas, 'growth');
  await press(canvas, '#next');
  await press(canvas, `#method-${method}`);
  await press(canvas, '#pay');
}

const meta: Meta = {
  title: 'Widgets/Upgrade checkout',
  component: 'lintel-upgrade-checkout',
  ...onTheRealApp,
  ...at({}),
  render: () => html`<lintel-upgrade-checkout></lintel-upgrade-checkout>`,
};
export default meta;
type Story = StoryObj;

/** The plans beside each other. */
export const Ready: Story = {};

/** Paid today, with the credit for what was paid already. */
export const Review: Story = {
  play: ({ canvasElement }) => review(canvasElement, 'growth'),
};

/** How it is paid. */
export const Pay: Story = {
  play: async ({ canvasElement }) => {
    await review(canvasElement, 'growth');
    await press(canvasElement, '#next');
    await findIn(canvasElement, '#method-test-succeeds');
  },
};

/** The bank asks for a second step. */
export const SecondStep: Story = {
  play: async ({ canvasElement }) => {
    await payWith(canvasElement, 'test-confirmation');
    await typeInto(canvasElement, '#code', '123456');
  },
};

/** Paid, and active already. */
export const Done: Story = {
  play: async ({ canvasElement }) => {
    await payWith(canvasElement, 'test-succeeds');
    await findIn(canvasElement, '.active');
    await says(canvasElement, /Growth/);
  },
};

/** The card was declined: nothing was charged, and everything is kept. */
export const Failed: Story = {
  play: async ({ canvasElement }) => {
    await payWith(canvasElement, 'test-declined');
    await says(canvasElement, /The card was declined. Nothing was charged/);
  },
};

/** Large changes need the agreement of others, who are named. */
export const NeedsApproval: Story = {
  play: async ({ canvasElement }) => {
    await review(canvasElement, 'enterprise');
    await typeInto(canvasElement, '#justification', 'Two more teams join in January.');
  },
};

/** Sent, and waiting for those who have to agree. */
export const Pending: Story = {
  play: async ({ canvasElement }) => {
    await review(canvasElement, 'enterprise');
    await press(canvasElement, '#next');
    await says(canvasElement, /It waits for/);
  },
};

/** Open invoices stop the purchase, in the policy's words. */
export const Refused: Story = {
  ...at({ slice: 'overdue', account: 'sakura-robotics' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#plan-growth');
    await says(canvasElement, /Please settle the open invoices first/);
    await findIn(canvasElement, '.why');
  },
};

/** A member may look and not buy. */
export const RefusedByRole: Story = at({ role: 'member' });

/** On trial: the policy wants a payment method first, and here it is chosen. */
export const OnTrial: Story = {
  ...at({ slice: 'trial', account: 'brightwater-labs' }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#plan-growth');
    await says(canvasElement, /Add a payment method first/);
    await press(canvasElement, '#method-test-succeeds');
    await press(canvasElement, '#keep-method');
    await findIn(canvasElement, '#continue:not([aria-disabled])');
  },
};

/** No price is shown when none was worked out. */
export const CannotQuote: Story = {
  ...at({ network: onlyAt(/^POST .*quotes/, unreachable) }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#plan-growth');
    await press(canvasElement, '#continue');
    await says(canvasElement, /We cannot tell the price now. Nothing was charged/);
  },
};

/** The price is being worked out. */
export const Quoting: Story = {
  ...at({ network: onlyAt(/^POST .*quotes/, silent) }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#plan-growth');
    await press(canvasElement, '#continue');
    await says(canvasElement, /Working out the price/);
  },
};

/** The quote was read for too long: it is made anew before anything is paid. */
export const QuoteExpired: Story = {
  play: async ({ canvasElement, loaded }) => {
    await review(canvasElement, 'growth');
    await press(canvasElement, '#next');
    await findIn(canvasElement, '#method-test-succeeds');
    await stageOf(loaded).shop.goTo('2026-11-22T14:00:00.000Z');
    await press(canvasElement, '#pay');
    await says(canvasElement, /The price was worked out again/);
  },
};

/** The answer to the payment never came: trying again does not charge twice. */
export const UnknownOutcome: Story = {
  ...at({ network: onlyAt(/^POST .*checkouts/, unreachable) }),
  play: async ({ canvasElement }) => {
    await payWith(canvasElement, 'test-succeeds');
    await says(canvasElement, /Trying again does not charge twice/);
  },
};

/** Beginning. */
export const Loading: Story = {
  ...at({ network: silent }),
  play: ({ canvasElement }) => settled(canvasElement, 'loading'),
};

/** The network is down. */
export const Unreachable: Story = {
  ...at({ network: unreachable }),
  play: ({ canvasElement }) => settled(canvasElement, 'failed'),
};

/** The session ends while somebody writes: what they wrote stays. */
export const Expired: Story = {
  play: async ({ canvasElement, loaded }) => {
    await review(canvasElement, 'enterprise');
    await typeInto(canvasElement, '#justification', 'Two more teams join in January.');
    await stageOf(loaded).signOut();
    await press(canvasElement, '#next');
    await settled(canvasElement, 'expired');
    await findIn(canvasElement, '#next:not([aria-disabled])');
    await expect(await findIn(canvasElement, '#justification')).toHaveValue(
      'Two more teams join in January.',
    );
  },
};
