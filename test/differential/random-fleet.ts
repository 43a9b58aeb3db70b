import type { Chance } from '../fixtures/chance.ts';

/** What every random fleet is about. */
export const fleetCatalogue = `catalogue "Fleet" version 1 {
  currencies EUR
  role master "Master"
  role skipper "Skipper"
  request ask "Ask"
  request sail "Sail" by skipper, master
  event stop
  event go-on
  event paid
  templates "one", "two"
  subject boat "Boat" of account
  seats "Seats" { count from acceptance }
  plan small "Small" { include 5 seats price 10 EUR per month }
}
`;

const events = ['stop', 'go-on', 'paid'];

/** One of the policies, as far as the others must know it. */
interface Member {
  readonly name: string;
  readonly kind: 'account' | 'boat' | 'subscription';
  readonly states: readonly string[];
  readonly hears: readonly string[];
}

/**
 * Two to four policies of an account, of its boats and of a subscription. Whoever comes later may
 * look at those before, and is told by them: so there is no circle.
 */
export function randomFleet(random: Chance): string {
  const { number, one, percent } = random;
  const names = shuffled(['Berths', 'Dock', 'Fees', 'Log'], random).slice(0, 2 + number(3));
  const members = names.map((name): Member => ({
    name,
    kind: one(['account', 'account', 'boat', 'boat', 'boat', 'subscription']),
    states: ['open', 'second', 'third'].slice(0, 2 + number(2)),
    hears: events.filter(() => percent(60)),
  }));
  return members.map((_, place) => new FleetPolicy(random, members, place).write()).join('');
}

function shuffled(names: readonly string[], { number }: Chance): string[] {
  const left = [...names];
  return names.map(() => left.splice(number(left.length), 1)[0] ?? '');
}

class FleetPolicy {
  readonly #random: Chance;
  readonly #self: Member;
  readonly #seen: readonly Member[];
  readonly #tells: readonly string[];

  constructor(random: Chance, members: readonly Member[], place: number) {
    const self = members[place];
    if (self === undefined) throw new Error('internal: no such policy');
    this.#random = random;
    this.#self = self;
    this.#seen = members
      .slice(0, place)
      .filter(({ kind }) => kind === 'account' || kind === self.kind);
    this.#tells = tellings(members, place);
  }

  write(): string {
    const { name, kind, states } = this.#self;
    const { percent, one } = this.#random;
    const rivals = this.#seen.filter((other) => other.kind === kind).map((other) => other.name);
    const overrides = rivals.length > 0 && percent(25) ? [`overrides "${one(rivals)}"`] : [];
    const lines = [
      kind === 'subscription' ? 'for plan small' : `for every ${kind}`,
      ...overrides,
      'time zone "Europe/Berlin"',
      'each day ends at the same hour',
      'fact wet is yes-or-no',
      'count tries',
      ...states.map((state, place) => this.#state(state, place)),
      'end state closed "Closed" { access none }',
    ];
    return `policy "${name}" version 1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
  }

  #state(state: string, place: number): string {
    const { percent, one } = this.#random;
    const own = percent(65) ? `${state}-end` : null;
    const body = (going = 35) => this.#body(state, own, going);
    const lines = [`access ${one(['full', 'read-only', 'none'])}`];
    if (own !== null)
      lines.push(
        `deadline ${own} is ${one(['1 day', '2 days', '24 hours', '3 days'])} after entry`,
        `at ${own} ${body(60)}`,
      );
    if (percent(20)) lines.push(`notify master with "one" on entry`);
    if (percent(20)) lines.push(`after 2 days ${body()}`);
    if (percent(15)) lines.push('refuse ask "Not now."');
    for (const event of this.#self.hears)
      if (percent(place === 0 ? 90 : 60)) lines.push(`on ${event} ${body()}`);
    for (const request of ['ask', 'sail'])
      if (percent(55))
        lines.push(
          ...(percent(40)
            ? [`on ${request} by ${one(['master', 'skipper'])} ${body()}`]
            : [
                `on ${request} when ${this.#condition()} ${percent(30) ? 'refuse "No."' : body()}`,
                `on ${request} otherwise ${body()}`,
              ]),
        );
    if (percent(45)) lines.push(`once ${this.#condition()} go to ${this.#elsewhere(state)}`);
    // Every state can be left.
    lines.push(`after 9 days go to ${this.#self.states[place + 1] ?? 'closed'}`);
    const inside = lines.map((line) => `    ${line}\n`).join('');
    return `${place === 0 ? 'start ' : ''}state ${state} "${state}" {\n${inside}  }`;
  }

  #condition(): string {
    const { percent, one } = this.#random;
    const [other] = this.#seen.length === 0 ? [] : [one(this.#seen)];
    if (other !== undefined && percent(60)) {
      const account = other.kind === 'account' && (this.#self.kind !== 'account' || percent(30));
      const state = one([...other.states, 'closed']);
      return `policy "${other.name}"${account ? ' of account' : ''} is ${percent(15) ? 'not ' : ''}in ${state}`;
    }
    const counted = this.#self.kind === 'subscription' ? ['seats > 6', 'seats > 8'] : [];
    return one(['wet', 'not wet', 'tries > 1', 'tries < 3', ...counted]);
  }

  #elsewhere(state: string): string {
    return this.#random.one([...this.#self.states, 'closed'].filter((other) => other !== state));
  }

  #body(state: string, own: string | null, going: number): string {
    const { percent, number } = this.#random;
    const actions = Array.from({ length: 1 + number(2) }, () => this.#action(own));
    if (percent(going)) actions.push(`go to ${this.#elsewhere(state)}`);
    return actions.length === 1 ? (actions[0] ?? '') : `{ ${actions.join(' ')} }`;
  }

  #action(own: string | null): string {
    const { one, percent } = this.#random;
    if (this.#tells.length > 0 && percent(50)) return one(this.#tells);
    const bought = [
      'change seats up by 1',
      ...(own === null ? [] : [`change seats up by 2 from ${own}`]),
    ];
    return one([
      'record "Done"',
      'add 1 to tries',
      'notify master with "two"',
      ...(own === null ? [] : [`extend ${own} by 1 day`]),
      ...(this.#self.kind === 'subscription' ? bought : []),
    ]);
  }
}

/** What a policy can tell without being told of it again, and so that somebody has a rule for it. */
function tellings(members: readonly Member[], place: number): readonly string[] {
  const self = members[place];
  return ['account', 'boat'].flatMap((kind) =>
    events.flatMap((event) => {
      const hearing = members.filter((one) => one.kind === kind && one.hears.includes(event));
      const isFree = hearing.every((one) => members.indexOf(one) > place);
      if (hearing.length === 0 || !isFree) return [];
      if (kind === 'account') return [`tell account to ${event}`];
      const every = `tell every boat of account to ${event}`;
      return self?.kind === 'boat' ? [every, `tell boat to ${event}`] : [every];
    }),
  );
}
