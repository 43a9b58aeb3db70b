import '@lintel/widgets/notices';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { findIn, press, says, settled } from './in-widget.ts';
import { onTheRealApp, onlyAt, silent, unreachable, type StageOptions } from './on-the-real-app.ts';

const admin: StageOptions = { slice: 'trial', account: 'brightwater-labs', role: 'customer-admin' };
const at = (over: Partial<StageOptions>) => ({ parameters: { stage: { ...admin, ...over } } });

const meta: Meta = {
  title: 'Widgets/Notices',
  component: 'lintel-notices',
  ...onTheRealApp,
  ...at({}),
  render: () => html`<lintel-notices></lintel-notices>`,
};
export default meta;
type Story = StoryObj;

/** A trial ends soon. */
export const Ready: Story = {};

/** A member is told nothing that is not for members. */
export const Empty: Story = {
  ...at({ role: 'member' }),
  play: ({ canvasElement }) => says(canvasElement, /No notices/),
};

/** Dismissed, and gone for this person. */
export const Dismissed: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=notice] button');
    await says(canvasElement, /No notices/);
  },
};

/** It could not be dismissed, and stays. */
export const NotDismissed: Story = {
  ...at({ network: onlyAt(/^POST .*notices/, unreachable) }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=notice] button');
    await findIn(canvasElement, '[role=alert]');
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
