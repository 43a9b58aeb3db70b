import '@lintel/widgets/usage-meter';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { says, settled } from './in-widget.ts';
import {
  NOW,
  onTheRealApp,
  silent,
  stageOf,
  unreachable,
  type Stage,
  type StageOptions,
} from './on-the-real-app.ts';

const admin: StageOptions = { slice: 'paid', account: 'halden-logistik', role: 'customer-admin' };
const at = (over: Partial<StageOptions>) => ({ parameters: { stage: { ...admin, ...over } } });

/** The vendor's back end reports so much more use, now. */
const uses =
  (quantity: number) =>
  async ({ acme }: Stage): Promise<void> => {
    const event = {
      id: `more-${String(quantity)}`,
      account: 'halden-logistik',
      meter: 'api-calls',
      quantity,
    };
    await acme.vendor.call('reportUsage', { events: [{ ...event, at: NOW }] });
  };

const meta: Meta = {
  title: 'Widgets/Usage meter',
  component: 'lintel-usage-meter',
  ...onTheRealApp,
  ...at({}),
  args: { feature: 'api-calls' },
  render: ({ feature }) =>
    html`<lintel-usage-meter feature=${String(feature)}></lintel-usage-meter>`,
};
export default meta;
type Story = StoryObj;

/** Well within the limit. */
export const Ready: Story = {};

/** Bytes, in the measure of the catalogue. */
export const Storage: Story = { args: { feature: 'storage' } };

/** Seats are a limit like others. */
export const Seats: Story = { args: { feature: 'seats' } };

/** Past the mark at which people are warned. */
export const NearTheLimit: Story = at({ before: uses(40_000) });

/** Beyond the limit: what is over is hatched, not only red. */
export const OverTheLimit: Story = at({ before: uses(90_000) });

/** A name that the account has no limit for. */
export const Empty: Story = { args: { feature: 'rockets' } };

/** What is reported while somebody looks is there at once. */
export const Live: Story = {
  play: async ({ canvasElement, loaded }) => {
    await settled(canvasElement);
    await uses(90_000)(stageOf(loaded));
    await says(canvasElement, /Over the limit/);
  },
};

/** A role that may not read figures is told so, calmly. */
export const Refused: Story = at({ role: 'member' });

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
