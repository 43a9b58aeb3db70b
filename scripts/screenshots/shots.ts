/** One picture of the demo vendor's site. */
export interface Shot {
  readonly name: string;
  /** As the bar of the demo knows them. */
  readonly viewer: string;
  /** Page of the portal; left out: the first. */
  readonly page?: string;
  readonly width: number;
  readonly theme?: 'dark';
  readonly lang?: 'de' | 'ar';
  readonly forcedColours?: boolean;
  /** Pressed one after the other, by what they say, before the picture is taken. */
  readonly press?: readonly (readonly [what: 'button' | 'label', name: string | RegExp])[];
}

const WIDTHS = [1280, 390] as const;
const PAGES = ['overview', 'seats', 'usage', 'plans', 'approvals', 'notices', 'audit'] as const;

const OWNER = 'brightwater/owner';

/** Those whom the demo is shown to first. */
const people: readonly Shot[] = WIDTHS.flatMap((width) => [
  { name: 'owner', viewer: OWNER, width },
  { name: 'approver', viewer: 'brightwater-studio/approver', page: 'approvals', width },
  { name: 'support', viewer: 'brightwater-labs/support', width },
  { name: 'member', viewer: 'brightwater/member', width },
  { name: 'trial', viewer: 'brightwater-labs/owner', width },
  { name: 'overdue', viewer: 'sakura-robotics/owner', width },
]);

const pages: readonly Shot[] = WIDTHS.flatMap((width) =>
  PAGES.map((page) => ({ name: `page-${page}`, viewer: OWNER, page, width })),
);

/** The same page for other eyes. */
const looks: readonly Shot[] = [
  ...WIDTHS.flatMap((width): readonly Shot[] => [
    { name: 'owner-dark', viewer: OWNER, width, theme: 'dark' },
    { name: 'owner-arabic', viewer: OWNER, width, lang: 'ar' },
  ]),
  { name: 'owner-german', viewer: OWNER, width: 390, lang: 'de' },
  { name: 'owner-forced-colours', viewer: OWNER, width: 1280, forcedColours: true },
  { name: 'seats-forced-colours', viewer: OWNER, page: 'seats', width: 1280, forcedColours: true },
  {
    name: 'seats-arabic',
    viewer: 'brightwater-studio/admin',
    page: 'seats',
    width: 1280,
    lang: 'ar',
  },
  {
    name: 'seats-dark',
    viewer: 'brightwater-studio/admin',
    page: 'seats',
    width: 1280,
    theme: 'dark',
  },
  { name: 'plans-arabic', viewer: OWNER, page: 'plans', width: 390, lang: 'ar' },
  ...PAGES.map((page) => ({ name: `narrow-${page}`, viewer: OWNER, page, width: 320 })),
];

/** The way to a paid upgrade, up to the payment. */
const checkout: readonly Shot[] = WIDTHS.flatMap((width): readonly Shot[] => [
  {
    ...{ name: 'checkout-review', viewer: OWNER, page: 'plans', width },
    press: [
      ['label', 'Growth'],
      ['button', /Continue with/],
    ],
  },
  {
    ...{ name: 'checkout-pay', viewer: OWNER, page: 'plans', width },
    press: [
      ['label', 'Growth'],
      ['button', /Continue with/],
      ['button', 'Continue to payment'],
    ],
  },
]);

export const SHOTS: readonly Shot[] = [...people, ...pages, ...looks, ...checkout];

/** Panes of the studio, as its address names them. */
export const STUDIO_SHOTS = WIDTHS.flatMap((width) =>
  ['trial.lintel/machine', 'seats.lintel/scenarios', 'renewal.lintel/time'].map((address) => ({
    ...{ name: `studio-${address.split('/')[1] ?? ''}`, address, width },
  })),
);

/** Stories by their ids in Storybook. */
export const STORY_SHOTS = WIDTHS.flatMap((width) =>
  [
    'entitlement-dashboard--ready',
    'seat-manager--ready',
    'upgrade-checkout--ready',
    'approvals--ready',
    'usage-meter--ready',
  ].map((id) => ({ name: `story-${id}`, id, width })),
);
