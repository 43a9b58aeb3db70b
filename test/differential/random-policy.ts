import type { Chance } from '../fixtures/chance.ts';

/** What every random policy is about. */
export const randomCatalogue = `catalogue "Shop" version 1 {
  currencies EUR, USD
  regions    EU, US
  calendars  us-business
  role admin "Administrator"
  role boss  "Boss"
  request buy  "Buy" { amount is number at least 1 }
  request move "Move" { target is plan }
  request hold "Hold" by admin, boss { until is date }
  request ping "Ping" by system
  event begun { paid is date }
  event paid
  event late { days is number }
  templates "one", "two"
  licence key "Key"
  feature editor "Editor"
  seats "Seats" { count from acceptance }
  plan basic "Basic" { include editor include 5 seats price 10 EUR per month }
  plan pro "Pro" extends basic { include 20 seats }
  plan other "Other" { include editor }
}
`;

const approval = `approval check {
  requester may approve
  unused approval lapses after 30 days
  stage "Boss" { ask any 1 of boss one denial denies after 3 days deny "Nobody." }
}
`;

/** A name and what it can be compared with. */
interface Comparable {
  readonly name: string;
  readonly values: readonly string[];
  readonly ordered: boolean;
}

/** Writes policies that use every construct; most of them compile. */
export class PolicyWriter {
  readonly #chance: Chance;
  readonly #plain: boolean;
  readonly #states: readonly string[];
  #deadlines: string[] = [];
  #repeat: string | null = null;
  #asks = false;

  /** @param plain - Only what the reference knows: no pauses, moves, changes, approvals and kept data. */
  constructor(chance: Chance, plain = false) {
    this.#chance = chance;
    this.#plain = plain;
    this.#states = ['open', 'second', 'third', 'fourth'].slice(0, 2 + chance.number(3));
  }

  write(): string {
    const { one, percent } = this.#chance;
    const header = this.#header();
    const states = this.#states.map((name, place) => this.#state(name, place));
    const zone = one(['utc', '"Europe/Berlin"', '"America/New_York"', 'of account']);
    const lines = [
      'policy "Sample" version 1 {',
      '  for plan basic, pro',
      `  time zone ${zone}`,
      `  each day ends at ${one(['00:00', 'the same hour'])}`,
      '  calendar us-business',
      '  begin on begun',
      '  prorate by day, round half up',
      ...header,
      ...states,
      `  end state closed "Closed" { access none${this.#rich(40) ? ' keep data for 20 days' : ''} }`,
      ...(percent(40) ? [`  always ${this.#condition({ fields: [], state: null })}`] : []),
      '}',
    ];
    return `${this.#asks ? approval : ''}${lines.join('\n')}\n`;
  }

  /** This often out of 100, but never in a plain policy. */
  #rich(often: number): boolean {
    return !this.#plain && this.#chance.percent(often);
  }

  #header(): string[] {
    const { percent, one } = this.#chance;
    const plain = ['after begin', 'after start of paid', 'after end of due-day'];
    const events = ['after the last paid', 'after the first late', 'after entry of second'];
    const anchors = this.#plain ? plain : [...plain, ...events];
    const memories = [
      '  memory marks is number at first 0',
      '  memory seen is yes-or-no at first no',
      '  memory met is instant',
      '  count spent in USD',
    ];
    const resets = this.#plain
      ? ['']
      : ['', ' resets every month', ' resets every year from begin'];
    const lines = [
      '  setting grace = 5 days',
      '  setting most = 3',
      '  fact good is yes-or-no',
      '  fact used is number',
      '  fact due-day is date or nothing',
      '  fact owed is money in USD',
      '  choice way is left or right normally left may change',
      '  memory paid is date',
      ...(this.#plain ? [] : memories),
      `  count tries${one(resets)}`,
      '  deadline term is start of paid',
    ];
    this.#deadlines = ['term'];
    if (percent(60)) {
      lines.push(`  deadline limit-day is ${this.#span()} ${one(anchors)}`);
      this.#deadlines.push('limit-day');
    }
    if (percent(30)) {
      lines.push(`  deadline far is ${this.#span()} after ${one(this.#deadlines)}`);
      this.#deadlines.push('far');
    }
    return lines;
  }

  #span(): string {
    const spans = ['2 hours', '1 day', '3 days', '2 weeks', '1 month', '2 business days'];
    return this.#chance.one([...spans, this.#plain ? '6 days' : 'grace', '40 minutes']);
  }

  #state(name: string, place: number): string {
    const { percent, one, number } = this.#chance;
    const header = this.#deadlines;
    const own = percent(60) ? [`${name}-end`] : [];
    this.#deadlines = [...header, ...own];
    this.#repeat = this.#rich(30) ? `${name}-beats` : null;
    const lines: string[] = [`access ${one(['full', 'read-only', 'none'])}`];
    for (const deadline of own) {
      const anchor = one(['after entry', 'after entry', 'after begin', `after ${one(header)}`]);
      lines.push(`deadline ${deadline} is ${this.#span()} ${anchor}`);
    }
    if (percent(30)) lines.push(`notify admin with "one" on entry`);
    if (percent(40))
      lines.push(`notify boss with "two" ${this.#span()} before ${one(this.#deadlines)}`);
    if (this.#rich(20)) lines.push('charge full on entry');
    if (this.#rich(20)) lines.push(`pause ${one(header)}`);
    if (this.#rich(15)) lines.push('keep data for 10 days');
    if (percent(20)) lines.push(`refuse ${one(['buy', 'move, hold', 'ping'])} "Not now."`);
    if (this.#repeat !== null)
      lines.push(
        `every ${one(['1 day', '8 hours', '3 days'])} at most ${String(1 + number(3))} times as ${this.#repeat} ${this.#body(name, [], 15, false)}`,
      );
    // Every state is reached, and every state is left.
    const next = this.#states[place + 1] ?? 'closed';
    lines.push(
      `on late when days > 2 go to ${next}`,
      `on late otherwise ${this.#body(name, ['days'], 20, false)}`,
    );
    lines.push(...this.#group(name, 'on buy', ['amount'], [' by admin', ' by boss', '']));
    if (percent(60)) lines.push(...this.#group(name, 'on paid', [], ['']));
    if (percent(50)) lines.push(...this.#group(name, 'on move', ['target'], [' by admin', '']));
    if (percent(30)) lines.push(...this.#group(name, 'on hold', ['until'], ['', ' by boss']));
    if (percent(30)) lines.push(...this.#group(name, 'on ping', [], ['']));
    const due = this.#deadlines.filter(() => percent(60));
    for (const deadline of this.#deadlines)
      if (!due.includes(deadline) && percent(30))
        lines.push(...this.#group(name, `past ${deadline}`, [], ['']));
    for (const deadline of due) lines.push(...this.#group(name, `at ${deadline}`, [], ['']));
    if (percent(20)) lines.push(`after ${this.#span()} ${this.#body(name, [], 70, false)}`);
    if (percent(25))
      lines.push(
        `once ${this.#condition({ fields: [], state: this.#plain ? null : name })} go to ${this.#elsewhere(name)}`,
      );
    if (this.#rich(10) && !this.#asks) {
      this.#asks = true;
      lines.push(`ask approval check { ${this.#outcomes(name)} }`);
    }
    this.#deadlines = header;
    const kind = place === 0 ? 'start state' : 'state';
    return `  ${kind} ${name} "${name}" {\n${lines.map((line) => `    ${line}`).join('\n')}\n  }`;
  }

  #elsewhere(name: string): string {
    return this.#chance.one([...this.#states, 'closed'].filter((other) => other !== name));
  }

  /** Rules for one trigger: one alone, or a group that ends with `otherwise`. */
  #group(state: string, lead: string, fields: readonly string[], by: readonly string[]): string[] {
    const { percent, one, number } = this.#chance;
    const refusing = /^on (buy|move|hold|ping)/.test(lead);
    const body = () => this.#body(state, fields, 35, refusing);
    if (percent(35)) return [`${lead}${one(by)} ${body()}`];
    const who = one(by);
    return [
      ...Array.from(
        { length: 1 + number(2) },
        () => `${lead}${who} when ${this.#condition({ fields, state })} ${body()}`,
      ),
      `${lead}${who} otherwise ${body()}`,
    ];
  }

  #body(state: string, fields: readonly string[], going: number, refusing: boolean): string {
    const { percent, number } = this.#chance;
    if (refusing && percent(15)) return 'refuse "No."';
    const actions = Array.from({ length: number(3) }, () => this.#action(fields));
    if (percent(going)) actions.push(`go to ${percent(10) ? state : this.#elsewhere(state)}`);
    if (actions.length === 0) return 'record "Nothing much"';
    if (refusing && this.#rich(12)) {
      this.#asks = true;
      actions.splice(0, actions.length, `ask approval check { ${this.#outcomes(state)} }`);
    }
    return actions.length === 1 ? (actions[0] ?? '') : `{ ${actions.join(' ')} }`;
  }

  #outcomes(state: string): string {
    const { percent } = this.#chance;
    const approved = percent(50)
      ? `{ ${this.#action([])} go to ${this.#elsewhere(state)} }`
      : this.#action([]);
    return `when approved ${approved} when denied ${this.#action([])}`;
  }

  #action(fields: readonly string[]): string {
    const { one, percent } = this.#chance;
    const deadline = one(this.#deadlines);
    const plain = [
      'record "Done"',
      'notify admin with "one"',
      'add 1 to tries',
      `extend ${deadline} by ${this.#span()}`,
      `extend ${deadline} to ${this.#span()} from now`,
    ];
    if (this.#plain) return one(plain);
    const actions = [
      ...plain,
      'charge full',
      'collect open invoices',
      'add 5 USD to spent',
      'set marks to marks + 1',
      'set marks to used * 150 % rounded up',
      'set seen to yes',
      'set met to now',
      `set way to ${one(['left', 'right'])}`,
      'extend paid by 1 month',
      `move ${deadline} to now`,
      `move ${deadline} to ${this.#span()} from now${this.#cap()}`,
      `extend ${deadline} by ${this.#span()}${this.#cap()}`,
      `clear ${deadline}`,
      `pause ${deadline}`,
      `resume ${deadline}`,
      'issue key for 3 days',
      'change seats up by 1',
      `change seats up by 2 from ${deadline}`,
      `change seats down by 1 from ${deadline}`,
    ];
    if (fields.includes('amount') && percent(40)) return 'change seats up by amount';
    if (fields.includes('target') && percent(60))
      return percent(50) ? 'change plan to target' : `change plan to target from ${deadline}`;
    return one(actions);
  }

  #cap(): string {
    const { one, percent } = this.#chance;
    if (percent(50)) return '';
    return ` but not ${one(['after', 'before'])} ${one(['term', 'start of due-day'])}`;
  }

  #condition(of: { readonly fields: readonly string[]; readonly state: string | null }): string {
    const { percent, one } = this.#chance;
    if (percent(65)) return this.#atom(of);
    const glue = one([' and ', ' or ']);
    return [this.#atom(of), this.#atom(of)].join(glue);
  }

  #atom({
    fields,
    state,
  }: {
    readonly fields: readonly string[];
    readonly state: string | null;
  }): string {
    const { one, percent } = this.#chance;
    const remembered: Comparable[] = [
      { name: 'owed', values: ['spent'], ordered: true },
      { name: 'spent', values: ['9 USD'], ordered: true },
      { name: 'marks', values: ['1', 'used', 'most'], ordered: true },
      { name: 'marks + used', values: ['3', 'seats - 1'], ordered: true },
    ];
    const names: Comparable[] = [
      ...(this.#plain ? [] : remembered),
      { name: 'used', values: ['0', '2', 'most', 'seats'], ordered: true },
      { name: 'tries', values: ['1', '2'], ordered: true },
      { name: 'seats', values: ['5', '8'], ordered: true },
      { name: 'owed', values: ['50 USD', '0 USD'], ordered: true },
      { name: 'way', values: ['left', 'right'], ordered: false },
      ...(fields.includes('amount')
        ? [{ name: 'amount', values: ['2', 'most', 'used'], ordered: true }]
        : []),
      ...(fields.includes('days') ? [{ name: 'days', values: ['2', '5'], ordered: true }] : []),
      ...(fields.includes('target')
        ? [{ name: 'target', values: ['basic', 'pro'], ordered: false }]
        : []),
    ];
    const others = [
      percent(50) ? 'good' : 'not good',
      ...(this.#plain ? [] : [percent(50) ? 'seen' : 'not seen', 'met is nothing']),
      `due-day is ${percent(50) ? '' : 'not '}nothing`,
      `owed is ${percent(50) ? '' : 'not '}unknown`,
      ...(state === null
        ? []
        : [`${one(this.#deadlines)} is ${one(['ahead', 'due', 'past', 'nothing'])}`]),
      ...(state !== null && this.#repeat !== null ? [`${this.#repeat} is used up`] : []),
    ];
    if (percent(40)) return one(others);
    const { name, values, ordered } = one(names);
    return ordered
      ? `${name} ${one(['<', '<=', '>', '>=', 'is', 'is not'])} ${one(values)}`
      : `${name} is ${one(['', 'not '])}${one(values)}`;
  }
}
