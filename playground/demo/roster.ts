/** A person of the demo world; the id is the one of the vendor's own user base. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly withSeat: boolean;
}

type Row = readonly [name: string, roles: string, withSeat?: 'no seat'];

/** Ids of the accounts of the demo world. */
export const ACCOUNTS = [
  'meridian-partners',
  'brightwater',
  'brightwater-studio',
  'brightwater-labs',
  'halden-logistik',
  'sakura-robotics',
] as const;
export type AccountId = (typeof ACCOUNTS)[number];

const rows: Readonly<Record<AccountId, readonly [domain: string, people: readonly Row[]]>> = {
  'meridian-partners': [
    'meridian.example',
    [
      ['Catarina Duarte', 'account-owner customer-admin', 'no seat'],
      ['Rashid Al-Farsi', 'manager', 'no seat'],
    ],
  ],
  brightwater: [
    'brightwater.example',
    [
      ['Margaret Holloway', 'account-owner customer-admin'],
      ['Tomás Rivera', 'customer-admin'],
      ['Dana Okafor', 'manager'],
      ['Priya Raman', 'billing-contact', 'no seat'],
      ['Henrik Lindqvist', 'budget-owner', 'no seat'],
      ['Amara Nwosu', 'finance-director', 'no seat'],
      ['Yusuf Demir', 'security-team', 'no seat'],
      ['Elena Petrova', 'procurement', 'no seat'],
      ['Wei Zhang', 'ciso', 'no seat'],
      ['Chloe Bennett', 'member'],
      ['Kwame Mensah', 'member'],
      ['Sofía Castillo', 'member'],
      ['Liam O’Sullivan', 'member'],
      ['Ngozi Adeyemi', 'member'],
      ['Hannah Kim', 'member'],
      ['Diego Morales', 'member'],
    ],
  ],
  'brightwater-studio': [
    'studio.brightwater.example',
    [
      ['Jonas Weber', 'account-owner customer-admin'],
      ['Leïla Haddad', 'customer-admin'],
      ['Grace Mbeki', 'billing-contact', 'no seat'],
      ['Oskar Nowak', 'member'],
      ['Isabel Moreau', 'member'],
      ['Arjun Mehta', 'member'],
      ['Freya Sørensen', 'member'],
      ['Malik Johnson', 'member'],
      ['Yuki Tanabe', 'member'],
    ],
  ],
  'brightwater-labs': [
    'labs.brightwater.example',
    [
      ['Mateo Fernández', 'account-owner customer-admin'],
      ['Aisha Rahman', 'customer-admin'],
      ['Viktor Ivanov', 'member'],
      ['Emily Tran', 'member'],
      ['Samir Khoury', 'billing-contact', 'no seat'],
    ],
  ],
  'halden-logistik': [
    'halden.example',
    [
      ['Ingrid Halden', 'account-owner customer-admin'],
      ['Lukas Brandt', 'customer-admin'],
      ['Katharina Vogel', 'manager'],
      ['Stefan Köhler', 'billing-contact', 'no seat'],
      ['Miriam Adler', 'budget-owner', 'no seat'],
      ['Björn Nilsson', 'finance-director', 'no seat'],
      ['Agnieszka Wójcik', 'security-team'],
      ['Paolo Ricci', 'procurement'],
      ['Annika Schäfer', 'member'],
      ['Mehmet Yılmaz', 'member'],
      ['Charlotte Dubois', 'member'],
      ['Tobias Frank', 'member'],
      ['Zofia Kamińska', 'member'],
      ['Emre Aydın', 'member'],
      ['Lotte de Vries', 'member'],
      ['Niklas Hoffmann', 'member'],
      ['Giulia Conti', 'member'],
      ['Aleksandr Volkov', 'member'],
    ],
  ],
  'sakura-robotics': [
    'sakura-robotics.example',
    [
      ['Haruto Sakurai', 'account-owner customer-admin'],
      ['Aoi Nakamura', 'customer-admin'],
      ['Kenji Watanabe', 'manager'],
      ['Emi Fujimoto', 'billing-contact', 'no seat'],
      ['Ren Kobayashi', 'member'],
      ['Mei Takahashi', 'member'],
      ['Daichi Yoshida', 'member'],
      ['Nguyễn Thị Hoa', 'member', 'no seat'],
      ['Park Ji-woo', 'member', 'no seat'],
      ['Sora Ito', 'member', 'no seat'],
    ],
  ],
};

/** Everybody, by account; the order is that of seniority. */
export const ROSTER = Object.fromEntries(
  ACCOUNTS.map((account) => {
    const [domain, people] = rows[account];
    return [account, people.map((row) => person(row, domain))];
  }),
) as unknown as Readonly<Record<AccountId, readonly Person[]>>;

/** Acme's own people, who help customers. */
export const SUPPORT_AGENT = { id: 'acme-noor-haddad', name: 'Noor Haddad' } as const;

/** The first person of an account who holds a role. */
export function whoIs(account: AccountId, role: string): Person {
  const found = ROSTER[account].find(({ roles }) => roles.includes(role));
  if (!found) throw new Error(`internal: nobody is ${role} of ${account}`);
  return found;
}

function person([name, roles, seat]: Row, domain: string): Person {
  const local = plainLetters(name).split(' ');
  return {
    id: local.join('-'),
    name,
    email: `${local.join('.')}@${domain}`,
    roles: roles.split(' '),
    withSeat: seat !== 'no seat',
  };
}

/** `Zofia Kamińska` -> `zofia kaminska`, for ids and addresses. */
function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/[^a-z -]/g, '');
}
