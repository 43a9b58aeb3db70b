import '@lintel/widgets/seat-manager';
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

const admin: StageOptions = { slice: 'seats', account: 'brightwater', role: 'customer-admin' };
const at = (over: Partial<StageOptions>) => ({ parameters: { stage: { ...admin, ...over } } });

const meta: Meta = {
  title: 'Widgets/Seat manager',
  component: 'lintel-seat-manager',
  ...onTheRealApp,
  ...at({}),
  render: () => html`<lintel-seat-manager></lintel-seat-manager>`,
};
export default meta;
type Story = StoryObj;

/** One seat is free, and an invitation holds another. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    await findIn(canvasElement, '#add-seats:not([aria-disabled])');
    await findIn(canvasElement, '#send-invitation:not([aria-disabled])');
  },
};

/** Nobody has the name that is searched for. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await typeInto(canvasElement, '#search', 'Zaphod');
    await says(canvasElement, /Nobody here has this name/);
    await findIn(canvasElement, '#add-seats:not([aria-disabled])');
  },
};

/** Three seats are more than the policy gives by itself: who has to agree is said before the press. */
export const NeedsApproval: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.stepper > button:last-child');
    await press(canvasElement, '.stepper > button:last-child');
    await says(canvasElement, /Request 3 seats Goes to Dana Okafor/);
    await typeInto(canvasElement, '#reason', 'Three people join us in January.');
  },
};

/** The reader has asked for ten seats and can take that back. */
export const Pending: Story = {
  ...at({ before: askForSeats }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Waiting for Dana Okafor/);
    await findIn(canvasElement, '[id^=withdraw-]');
  },
};

/** No seat is free, and a colleague has asked for more. */
export const PendingOfSomebodyElse: Story = {
  ...at({ account: 'brightwater-studio' }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Asked by Leïla Haddad/);
    await says(canvasElement, /No seat is free/);
  },
};

/** The invitation is sent and not answered yet. */
export const Sending: Story = {
  ...at({ network: onlyAt(/^POST \/v1\/members$/, silent) }),
  play: async ({ canvasElement }) => {
    await invite(canvasElement);
    await findIn(canvasElement, '#send-invitation[aria-busy]');
  },
};

/** The invitation is out: the list has one more, and the form is empty. */
export const Invited: Story = {
  play: async ({ canvasElement }) => {
    await invite(canvasElement);
    await findIn(canvasElement, 'tbody tr:nth-child(18)');
    await says(canvasElement, /yuki@brightwater\.example/);
  },
};

/** Open invoices come first: the policy's own words, and the line that says so. */
export const Refused: Story = {
  ...at({ slice: 'overdue', account: 'sakura-robotics' }),
  play: async ({ canvasElement }) => {
    await says(canvasElement, /Please settle the open invoices first/);
    await findIn(canvasElement, '.why');
  },
};

/** A member looks, and reads who can change something. */
export const ReadOnly: Story = {
  ...at({ role: 'member' }),
  play: ({ canvasElement }) => says(canvasElement, /Margaret Holloway.* can\./),
};

/** Before somebody loses access. */
export const ConfirmRemoval: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[id^=remove-]');
    await findIn(canvasElement, 'dialog[open]');
  },
};

export const Loading: Story = {
  ...at({ network: onlyAt(/^GET \/v1\/members$/, silent) }),
  play: ({ canvasElement }) => settled(canvasElement, 'loading'),
};

/** The session ends while somebody types; what was typed stays. */
export const Expired: Story = {
  play: async ({ canvasElement, loaded }) => {
    await typeInto(canvasElement, '#name', 'Yuki Tanabe');
    await stageOf(loaded).signOut();
    await settled(canvasElement, 'expired');
  },
};

export const Failed: Story = {
  ...at({ network: onlyAt(/^GET \/v1\/members$/, unreachable) }),
  play: ({ canvasElement }) => settled(canvasElement, 'failed'),
};

/** The invitation did not arrive; it can be sent again and is done once. */
export const NotSent: Story = {
  ...at({ network: onlyAt(/^POST \/v1\/members$/, unreachable) }),
  play: async ({ canvasElement }) => {
    await invite(canvasElement);
    await says(canvasElement, /We could not reach the service/);
  },
};

/** Right to left, with names and addresses that are not. */
export const Arabic: Story = {
  render: () => html`<div lang="ar" dir="rtl"><lintel-seat-manager></lintel-seat-manager></div>`,
  play: async ({ canvasElement }) => {
    await findIn(canvasElement, '#add-seats:not([aria-disabled])', 'lintel-seat-manager');
  },
};

async function askForSeats({ as }: Stage): Promise<void> {
  const person = await as('customer-admin');
  await person.call('makeRequest', { request: 'request-seats', fields: { requested: 10 } });
}

async function invite(canvas: HTMLElement): Promise<void> {
  await typeInto(canvas, '#name', 'Yuki Tanabe');
  await typeInto(canvas, '#email', 'yuki@brightwater.example');
  await press(canvas, '#send-invitation');
}
