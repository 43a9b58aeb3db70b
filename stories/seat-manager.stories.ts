import '@lintel/widgets/seat-manager';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { findInside, writeInto } from './find-inside.ts';
import {
  onTheRealApp,
  onlyAt,
  silent,
  unreachable,
  type Stage,
  type StageOptions,
} from './on-the-real-app.ts';

const TAG = 'lintel-seat-manager';
const admin: StageOptions = { slice: 'seats', account: 'brightwater', role: 'customer-admin' };
const staged = (over: Partial<StageOptions>): { stage: StageOptions } => ({
  stage: { ...admin, ...over },
});

const meta: Meta = {
  title: 'Widgets/Seat manager',
  component: TAG,
  ...onTheRealApp,
  parameters: { stage: admin },
  render: () => html`<lintel-seat-manager></lintel-seat-manager>`,
};
export default meta;
type Story = StoryObj;

/** One seat is free, one is held by an invitation. */
export const Ready: Story = {
  play: async ({ canvasElement }) => void (await findInside(canvasElement, TAG, '.members')),
};

export const Loading: Story = {
  parameters: staged({ network: onlyAt(/^GET \/v1\/members$/, silent) }),
};

/** Nobody has the name that is searched for. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await writeInto(await findInside(canvasElement, TAG, '#search'), 'Zaphod');
    await findInside(canvasElement, TAG, 'section [part=empty]');
  },
};

/** Ten seats are more than the policy gives by itself: who has to agree is said before the press. */
export const NeedsApproval: Story = {
  play: async ({ canvasElement }) => {
    await writeInto(await findInside(canvasElement, TAG, '#quantity'), '10');
    await findInside(canvasElement, TAG, '#reason');
  },
};

/** The reader has asked for ten seats and can take that back. */
export const Pending: Story = {
  parameters: staged({
    before: async ({ as }: Stage) => {
      const person = await as('customer-admin');
      await person.call('makeRequest', { request: 'request-seats', fields: { requested: 10 } });
    },
  }),
  play: async ({ canvasElement }) =>
    void (await findInside(canvasElement, TAG, '.pending [id^=withdraw-]')),
};

/** No seat is free, and a colleague has asked for more. */
export const PendingOfSomebodyElse: Story = {
  parameters: staged({ account: 'brightwater-studio' }),
  play: async ({ canvasElement }) => void (await findInside(canvasElement, TAG, '.pending')),
};

/** Sent and not answered yet. */
export const Sending: Story = {
  parameters: staged({ network: onlyAt(/^POST \/v1\/members$/, silent) }),
  play: async ({ canvasElement }) => {
    await invite(canvasElement);
    await findInside(canvasElement, TAG, '#send-invitation[aria-busy]');
  },
};

/** Open invoices come first: the policy's own words, and the line that says so. */
export const Refused: Story = {
  parameters: staged({ slice: 'overdue', account: 'sakura-robotics' }),
  play: async ({ canvasElement }) =>
    void (await findInside(canvasElement, TAG, '[data-outcome=refused] .why')),
};

/** A member looks, and reads who can change something. */
export const ReadOnly: Story = {
  parameters: staged({ role: 'member' }),
  play: async ({ canvasElement }) => void (await findInside(canvasElement, TAG, '[part=readonly]')),
};

/** Before somebody loses access. */
export const ConfirmRemoval: Story = {
  play: async ({ canvasElement }) => {
    (await findInside(canvasElement, TAG, '[id^=remove-]')).click();
    await findInside(canvasElement, TAG, 'dialog[open]');
  },
};

/** The session ends while somebody types; what was typed stays. */
export const Expired: Story = {
  play: async ({ canvasElement, loaded }) => {
    await writeInto(await findInside(canvasElement, TAG, '#name'), 'Yuki Tanabe');
    await (loaded['stage'] as Stage).signOut();
    await writeInto(await findInside(canvasElement, TAG, '#quantity'), '3');
    await findInside(canvasElement, TAG, '[part=expired]');
  },
};

export const Failed: Story = {
  parameters: staged({ network: onlyAt(/^GET \/v1\/members$/, unreachable) }),
  play: async ({ canvasElement }) => void (await findInside(canvasElement, TAG, '[part=error]')),
};

/** The invitation did not arrive; what was typed stays. */
export const NotSent: Story = {
  parameters: staged({ network: onlyAt(/^POST \/v1\/members$/, unreachable) }),
  play: async ({ canvasElement }) => {
    await invite(canvasElement);
    await findInside(canvasElement, TAG, '.invite [part=error]');
  },
};

export const Arabic: Story = {
  render: () => html`<div lang="ar" dir="rtl"><lintel-seat-manager></lintel-seat-manager></div>`,
  play: async ({ canvasElement }) => void (await findInside(canvasElement, TAG, '.members')),
};

async function invite(canvas: HTMLElement): Promise<void> {
  await writeInto(await findInside(canvas, TAG, '#name'), 'Yuki Tanabe');
  await writeInto(await findInside(canvas, TAG, '#email'), 'yuki@brightwater.example');
  (await findInside(canvas, TAG, '#send-invitation:not([aria-disabled])')).click();
}
