import '@lintel/widgets/audit-log';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { findIn, says, settled } from './in-widget.ts';
import { onTheRealApp, silent, unreachable, type StageOptions } from './on-the-real-app.ts';

const owner: StageOptions = { slice: 'paid', account: 'halden-logistik', role: 'account-owner' };
const at = (over: Partial<StageOptions>) => ({ parameters: { stage: { ...owner, ...over } } });

const meta: Meta = {
  title: 'Widgets/Audit log',
  component: 'lintel-audit-log',
  ...onTheRealApp,
  ...at({}),
  render: () => html`<lintel-audit-log></lintel-audit-log>`,
};
export default meta;
type Story = StoryObj;

/** Who did what, and what the clock did. */
export const Ready: Story = {};

/** A member called what only an administrator may: it was stopped, and the owner reads of it. */
export const StoppedAttempts: Story = {
  ...at({
    before: async ({ as }) => {
      const member = await as('member');
      await member.call('listAudit').catch(() => null);
    },
  }),
  play: ({ canvasElement }) => says(canvasElement, /1 refused attempt/),
};

/** Who may not read it is told so, calmly. */
export const Refused: Story = {
  ...at({ role: 'member' }),
  play: async ({ canvasElement }) => {
    await settled(canvasElement, 'failed');
    await findIn(canvasElement, '[part=error]:not(.danger)');
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
