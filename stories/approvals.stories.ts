import '@lintel/widgets/approvals';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { findIn, press, says, settled, typeInto } from './in-widget.ts';
import {
  onTheRealApp,
  onlyAt,
  silent,
  stageOf,
  unreachable,
  type Stage,
  type StageOptions,
} from './on-the-real-app.ts';

const DECIDE = /^POST \/v1\/approvals\/[^/]+\/decide$/;
const manager: StageOptions = { slice: 'seats', account: 'brightwater', role: 'manager' };
const at = (over: Partial<StageOptions>) => ({ parameters: { stage: { ...manager, ...over } } });

const meta: Meta = {
  title: 'Widgets/Approvals',
  component: 'lintel-approvals',
  ...onTheRealApp,
  ...at({}),
  render: () => html`<lintel-approvals></lintel-approvals>`,
};
export default meta;
type Story = StoryObj;

/** Seats of a sub-account wait for the manager of the company above it. */
export const Ready: Story = {
  play: ({ canvasElement }) => says(canvasElement, /Leïla Haddad for Brightwater Studio/),
};

/** Two of them, beside each other. */
export const Several: Story = {
  ...at({ before: askForSeats }),
  play: ({ canvasElement }) => says(canvasElement, /Waiting \(2\)/),
};

export const Empty: Story = {
  ...at({ slice: 'paid', account: 'halden-logistik' }),
  play: ({ canvasElement }) => says(canvasElement, /Nothing waits for your decision/),
};

/** The decision is sent and not answered yet. */
export const Pending: Story = {
  ...at({ network: onlyAt(DECIDE, silent) }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#approve');
    await findIn(canvasElement, '#approve[aria-busy]');
  },
};

/** Who has asked does not decide, and reads why. */
export const Refused: Story = {
  ...at({ role: 'customer-admin', before: askForSeats }),
  play: ({ canvasElement }) => says(canvasElement, /You made this request/),
};

/** A denial needs a reason. */
export const CommentMissing: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#deny');
    await findIn(canvasElement, '#comment-missing');
  },
};

/** What was approved is said, and nothing else opens by itself. */
export const Approved: Story = {
  ...at({ before: askForSeats }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#approve');
    await says(canvasElement, /Approved\. It is done\./);
  },
};

/** The other tab: how it ended, when, and in whose words. */
export const Decided: Story = {
  ...at({ before: denySeats }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#tab-decided');
    await says(canvasElement, /Denied Decided on .* Not before January\./);
  },
};

export const Loading: Story = {
  ...at({ network: onlyAt(/^GET \/v1\/approvals$/, silent) }),
  play: ({ canvasElement }) => settled(canvasElement, 'loading'),
};

/** The session has ended when the denial is sent: nothing is lost, the comment stays. */
export const Expired: Story = {
  play: async ({ canvasElement, loaded }) => {
    await typeInto(canvasElement, '#comment', 'Not before January.');
    await stageOf(loaded).signOut();
    await press(canvasElement, '#deny');
    await settled(canvasElement, 'expired');
  },
};

export const Failed: Story = {
  ...at({ network: onlyAt(/^GET \/v1\/approvals$/, unreachable) }),
  play: ({ canvasElement }) => settled(canvasElement, 'failed'),
};

/** The decision did not arrive; it can be sent again and is done once. */
export const NotSent: Story = {
  ...at({ network: onlyAt(DECIDE, unreachable) }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#approve');
    await says(canvasElement, /We could not reach the service/);
  },
};

/** Right to left, with names that are not. */
export const Arabic: Story = {
  render: () => html`<div lang="ar" dir="rtl"><lintel-approvals></lintel-approvals></div>`,
  play: ({ canvasElement }) => settled(canvasElement, 'ready', 'lintel-approvals'),
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
