import '@lintel/widgets/invoices';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { findIn, press, says, settled } from './in-widget.ts';
import { onTheRealApp, silent, unreachable, type StageOptions } from './on-the-real-app.ts';

const owner: StageOptions = {
  slice: 'overdue',
  account: 'sakura-robotics',
  role: 'account-owner',
};
const at = (over: Partial<StageOptions>) => ({ parameters: { stage: { ...owner, ...over } } });

const meta: Meta = {
  title: 'Widgets/Invoices',
  component: 'lintel-invoices',
  ...onTheRealApp,
  ...at({}),
  render: () => html`<lintel-invoices></lintel-invoices>`,
};
export default meta;
type Story = StoryObj;

const payWith = async (canvas: HTMLElement, behaviour: RegExp): Promise<void> => {
  const select = await findIn(canvas, '#method');
  const option = [...select.querySelectorAll('option')].find(({ text }) => behaviour.test(text));
  await expect(option).toBeDefined();
  await userEvent.selectOptions(select, option?.value ?? '');
  await press(canvas, 'button.pay');
};

/** An invoice is overdue, and can be paid. */
export const Ready: Story = {
  play: ({ canvasElement }) => says(canvasElement, /Overdue since/),
};

/** Paid, and said so. */
export const Paid: Story = {
  play: async ({ canvasElement }) => {
    await payWith(canvasElement, /succeeds/i);
    await says(canvasElement, /Paid on Nov 20, 2026/);
  },
};

/** The card was declined: what was chosen is kept. */
export const PaymentFailed: Story = {
  play: async ({ canvasElement }) => {
    await payWith(canvasElement, /fail|declin/i);
    await says(canvasElement, /did not go through.*Nothing was charged/);
  },
};

/** A trial has no invoices. */
export const Empty: Story = {
  ...at({ slice: 'trial', account: 'brightwater-labs' }),
  play: ({ canvasElement }) => says(canvasElement, /No invoices yet/),
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
