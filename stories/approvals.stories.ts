import '@lintel/widgets/approvals';
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

const TAG = 'lintel-approvals';
const DECIDE = /^POST \/v1\/approvals\/[^/]+\/decide$/;
const manager: StageOptions = { slice: 'seats', account: 'brightwater', role: 'manager' };
const staged = (over: Partial<StageOptions>): { stage: StageOptions } => ({
  stage: { ...manager, ...over },
});

const meta: Meta = {
  title: 'Widgets/Approvals',
  component: TAG,
  ...onTheRealApp,
  parameters: { stage: manager },
  render: () => html`<lintel-approvals></lintel-approvals>`,
};
export default meta;
type Story = StoryObj;

/** Seats of a sub-account wait for the manager of the company above it. */
export const Ready: Story = {
  play: async ({ canvasElement }) => void (await findInside(canvasElement, TAG, '#approve')),
};

export const Loading: Story = {
  parameters: staged({ network: onlyAt(/^GET \/v1\/approvals$/, silent) }),
};

export const Empty: Story = {
  parameters: staged({ slice: 'paid', account: 'halden-logistik' }),
  play: async ({ canvasElement }) => void (await findInside(canvasElement, TAG, '[part=empty]')),
};

/** The decision is sent and not answered yet. */
export const Pending: Story = {
  parameters: staged({ network: onlyAt(DECIDE, silent) }),
  play: async ({ canvasElement }) => {
    (await findInside(canvasElement, TAG, '#approve')).click();
    await findInside(canvasElement, TAG, '#approve[aria-busy]');
  },
};

/** Who has asked does not decide, and reads why. */
export const Refused: Story = {
  parameters: staged({ role: 'customer-admin', before: askForSeats }),
  play: async ({ canvasElement }) => void (await findInside(canvasElement, TAG, '#why-not')),
};

/** A denial needs a reason. */
export const CommentMissing: Story = {
  play: async ({ canvasElement }) => {
    (await findInside(canvasElement, TAG, '#deny')).click();
    await findInside(canvasElement, TAG, '#comment-missing');
  },
};

/** What was approved is said, and nothing else opens by itself. */
export const Approved: Story = {
  play: async ({ canvasElement }) => {
    (await findInside(canvasElement, TAG, '#approve')).click();
    await findInside(canvasElement, TAG, '#answered');
  },
};

/** The other tab: how it ended, when, and in whose words. */
export const Decided: Story = {
  parameters: staged({ before: denySeats }),
  play: async ({ canvasElement }) => {
    (await findInside(canvasElement, TAG, '#tab-decided')).click();
    await findInside(canvasElement, TAG, '.ending');
  },
};

/** The session ends while a comment is typed, and the comment stays. */
export const Expired: Story = {
  play: async ({ canvasElement, loaded }) => {
    await writeInto(await findInside(canvasElement, TAG, '#comment'), 'Not before January.');
    await (loaded['stage'] as Stage).signOut();
    (await findInside(canvasElement, TAG, '#deny')).click();
    await findInside(canvasElement, TAG, '[part=expired]');
  },
};

export const Failed: Story = {
  parameters: staged({ network: onlyAt(/^GET \/v1\/approvals$/, unreachable) }),
  play: async ({ canvasElement }) => void (await findInside(canvasElement, TAG, '[part=error]')),
};

/** The decision did not arrive; it can be sent again and is done once. */
export const NotSent: Story = {
  parameters: staged({ network: onlyAt(DECIDE, unreachable) }),
  play: async ({ canvasElement }) => {
    (await findInside(canvasElement, TAG, '#approve')).click();
    await findInside(canvasElement, TAG, '.bar [part=error]');
  },
};

export const Arabic: Story = {
  render: () => html`<div lang="ar" dir="rtl"><lintel-approvals></lintel-approvals></div>`,
  play: async ({ canvasElement }) => void (await findInside(canvasElement, TAG, '#approve')),
};

async function askForSeats({ as }: Stage): Promise<void> {
  const person = await as('customer-admin');
  await person.call('makeRequest', {
    request: 'request-seats',
    fields: { requested: 10 },
    justification: 'Ten people join us in January.',
  });
}

async function denySeats({ as }: Stage): Promise<void> {
  const person = await as('manager');
  const { items } = await person.call('listApprovals');
  for (const { id, contentHash } of items) {
    const vote = { vote: 'deny' as const, contentHash, comment: 'Not before January.' };
    await person.call('decideApproval', vote, { approval: id });
  }
}
