import type { Chance } from '../fixtures/chance.ts';
import type { Feature } from './features.ts';
import { randomApprovals } from './random-catalogue.ts';
import { randomNotice, randomSchedule } from './random-times.ts';
import { type Here, randomAction, randomCondition, randomSpan } from './random-words.ts';

/** Writes policies that use every construct; most of them compile. */
export class PolicyWriter {
  readonly #chance: Chance;
  readonly #features: ReadonlySet<Feature>;
  readonly #states: readonly string[];
  #deadlines: string[] = [];
  #beats: readonly string[] = [];
  readonly #asked = new Set<string>();

  constructor(chance: Chance, features: ReadonlySet<Feature>) {
    this.#chance = chance;
    this.#features = features;
    this.#states = ['open', 'second', 'third', 'fourth'].slice(0, 2 + chance.number(3));
  }

  write(): string {
    const { one, percent } = this.#chance;
    const header = this.#header();
    const states = this.#states.map((name, place) => this.#state(name, place));
    const zone = one(['utc', '"Europe/Berlin"', '"America/New_York"', 'of account']);
    const always = randomCondition(this.#chance, this.#here(null));
    const lines = [
      'policy "Sample" version 1 {',
      '  for plan basic, pro',
      `  time zone ${zone}`,
      `  each day ends at ${one(['00:00', 'the same hour'])}`,
      `  calendar us-business${this.#rich('except', 40) ? ' from 09:00 to 17:00, cut-off at 16:00' : ''}`,
      '  begin on begun',
      '  prorate by day, round half up',
      ...header,
      ...states,
      `  end state closed "Closed" { access none${this.#rich('notices', 30) ? ' notify admin with "two" on entry' : ''}${this.#kept()} }`,
      ...(percent(40) ? [`  always ${always}`] : []),
      '}',
    ];
    const approvals = [...this.#asked].map((name) => randomApprovals[name] ?? '');
    return `${approvals.join('')}${lines.join('\n')}\n`;
  }

  /** This often out of 100, and never in a policy without the feature. */
  #rich(feature: Feature, often: number): boolean {
    return this.#features.has(feature) && this.#chance.percent(often);
  }

  #has(feature: Feature): boolean {
    return this.#features.has(feature);
  }

  #here(state: string | null, fields: readonly string[] = []): Here {
    const [states, deadlines, beats] = [this.#states, this.#deadlines, this.#beats];
    return { state, states, deadlines, beats, fields, features: this.#features };
  }

  #header(): string[] {
    const { percent, one } = this.#chance;
    const plain = ['after begin', 'after start of paid', 'after end of due-day'];
    const events = ['after the last paid', 'after the first late', 'after entry of second'];
    const anchors = this.#has('anchors') ? [...plain, ...events] : plain;
    const range = this.#rich('ranges', 40)
      ? ` from 2 days to 9 days${this.#rich('ranges', 60) ? ' including extensions' : ''}`
      : '';
    const memories = [
      '  memory marks is number at first 0',
      '  memory seen is yes-or-no at first no',
      '  memory met is instant',
      '  memory wished is one of small, big',
      '  memory agreed is money in USD at first 3 USD',
      '  count spent in USD',
    ];
    const resets = this.#has('resets')
      ? [' resets every month', ' resets every month', ' resets every year from begin']
      : [''];
    const quiet = ['20:00 to 08:00', '22:30 to 06:00', '12:00 to 14:00', '09:00 to 10:00'];
    const lines = [
      ...(this.#rich('quiet', 70) ? [`  quiet hours from ${one(quiet)}`] : []),
      `  setting grace = 5 days${range}`,
      '  setting most = 3',
      '  fact good is yes-or-no',
      '  fact used is number',
      ...(this.#has('notices') ? ['  fact seats-used is number'] : []),
      '  fact due-day is date or nothing',
      '  fact owed is money in USD',
      '  choice way is left or right normally left may change',
      '  memory paid is date',
      ...(this.#has('memory') || this.#has('wish') ? memories : []),
      `  count tries${one(resets)}`,
      '  deadline term is start of paid',
    ];
    this.#deadlines = ['term'];
    if (percent(60)) {
      lines.push(`  deadline limit-day is ${this.#span()} ${one(anchors)}${this.#except()}`);
      this.#deadlines.push('limit-day');
    }
    if (percent(30)) {
      const side = this.#rich('anchors', 40) ? 'before' : 'after';
      lines.push(`  deadline far is ${this.#span()} ${side} ${one(this.#deadlines)}`);
      this.#deadlines.push('far');
    }
    if (this.#rich('yearly', 40)) {
      lines.push(`  deadline yearly is every year on ${one(['1 March', '29 February'])} at 08:00`);
      this.#deadlines.push('yearly');
    }
    return lines;
  }

  #span(): string {
    return randomSpan(this.#chance, this.#here(null));
  }

  #except(): string {
    if (!this.#rich('except', 25)) return '';
    return this.#chance.one([', not on friday, saturday', ', not between 24 March and 6 April']);
  }

  /** What a state keeps, and for how long. */
  #kept(): string {
    const { one } = this.#chance;
    const from = () => (this.#rich('keep', 40) ? ` from ${one(this.#deadlines)}` : '');
    const after = () => (this.#rich('keep', 30) ? ' even after leaving' : '');
    return [
      ...(this.#rich('keep', 20)
        ? [`keep logs for ${one(['10', '3'])} days${from()}${after()}`]
        : []),
      ...(this.#rich('keep', 15) ? [`keep photos ${one(['always', `for 5 days${after()}`])}`] : []),
      ...(this.#rich('keep', 20) ? [`keep data for 20 days${after()}`] : []),
    ]
      .map((line) => ` ${line}`)
      .join('');
  }

  #access(name: string): string[] {
    const { one } = this.#chance;
    if (!this.#rich('access', 40)) return [`access ${one(['full', 'read-only', 'none'])}`];
    const narrow = one(['browse', 'read-only', 'none', 'full except sso']);
    const why = one(['', ' because unpaid "Not paid."']);
    return [
      `access ${narrow} when ${randomCondition(this.#chance, this.#here(name))}${why}`,
      'access full otherwise',
    ];
  }

  #state(name: string, place: number): string {
    const { percent, one, number } = this.#chance;
    const header = this.#deadlines;
    const own = percent(60) ? [`${name}-end`] : [];
    this.#deadlines = [...header, ...own];
    const repeat = this.#rich('beats', 30) ? `${name}-beats` : null;
    const schedule = this.#rich('beats', 25) ? `${name}-steps` : null;
    this.#beats = [repeat, schedule].flatMap((beat) => beat ?? []);
    const lines = this.#access(name);
    for (const deadline of own) {
      const anchor = one(['after entry', 'after entry', 'after begin', `after ${one(header)}`]);
      lines.push(`deadline ${deadline} is ${this.#span()} ${anchor}${this.#except()}`);
    }
    if (this.#has('limits') || this.#has('notices'))
      lines.push(`limit seats to ${one(['most', '4'])} ${one(['hard', 'soft up to 150 %'])}`);
    if (percent(30)) lines.push(`notify admin with "one" on entry`);
    if (this.#rich('quiet', 30)) lines.push('quiet on the way');
    for (let times = 0; times < 2; times += 1)
      if (percent(40)) lines.push(randomNotice(this.#chance, this.#here(name)));
    if (this.#rich('charges', 20)) lines.push(`${one(['charge', 'invoice'])} full on entry`);
    if (this.#rich('pause', 20)) lines.push(`pause ${one(header)}`);
    if (this.#rich('limits', 15)) lines.push('billing none');
    lines.push(
      ...this.#kept()
        .split(/ (?=keep )/)
        .filter((line) => line !== ''),
    );
    if (percent(20)) lines.push(`refuse ${one(['buy', 'move, hold', 'ping'])} "Not now."`);
    if (repeat !== null) {
      const times = `at most ${String(1 + number(3))} times`;
      lines.push(
        `every ${one(['1 day', '8 hours', '3 days'])} ${times} as ${repeat} ${this.#body(name, [], 15, false)}`,
      );
    }
    if (schedule !== null) lines.push(randomSchedule(this.#chance, schedule, this.#here(name)));
    for (const beat of this.#beats) {
      if (percent(70)) lines.push(...this.#group(name, `at ${beat}`, [], ['']));
      if (percent(50)) lines.push(...this.#group(name, `at the last ${beat}`, [], ['']));
    }
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
    if (this.#rich('wish', 40)) lines.push(...this.#group(name, 'on wish', ['kind', 'pay'], ['']));
    const due = this.#deadlines.filter(() => percent(60));
    for (const deadline of this.#deadlines)
      if (!due.includes(deadline) && percent(30))
        lines.push(...this.#group(name, `past ${deadline}`, [], ['']));
    for (const deadline of due) lines.push(...this.#group(name, `at ${deadline}`, [], ['']));
    if (percent(20)) lines.push(`after ${this.#span()} ${this.#body(name, [], 70, false)}`);
    if (percent(25)) {
      const condition = randomCondition(this.#chance, this.#here(name));
      lines.push(`once ${condition} go to ${this.#elsewhere(name)}`);
    }
    if (this.#rich('approvals', 15)) lines.push(this.#ask(name));
    this.#deadlines = header;
    this.#beats = [];
    const kind = place === 0 ? 'start state' : 'state';
    return `  ${kind} ${name} "${name}" {\n${lines.map((line) => `    ${line}`).join('\n')}\n  }`;
  }

  #elsewhere(name: string): string {
    return this.#chance.one([...this.#states, 'closed'].filter((other) => other !== name));
  }

  /** Rules for one trigger: one alone, or a group that ends with `otherwise`. */
  #group(state: string, lead: string, fields: readonly string[], by: readonly string[]): string[] {
    const { percent, one, number } = this.#chance;
    const refusing = /^on (buy|move|hold|ping|wish)/.test(lead);
    const body = () => this.#body(state, fields, 35, refusing);
    if (percent(35)) return [`${lead}${one(by)} ${body()}`];
    const who = one(by);
    const here = this.#here(state, fields);
    return [
      ...Array.from(
        { length: 1 + number(2) },
        () => `${lead}${who} when ${randomCondition(this.#chance, here)} ${body()}`,
      ),
      `${lead}${who} otherwise ${body()}`,
    ];
  }

  #body(state: string, fields: readonly string[], going: number, refusing: boolean): string {
    const { percent, number, one } = this.#chance;
    if (refusing && percent(15))
      return this.#rich('access', 50)
        ? `refuse because ${one(['gone', 'unpaid'])} "No."`
        : 'refuse "No."';
    const action = () => randomAction(this.#chance, this.#here(state, fields), refusing);
    const actions = Array.from({ length: number(3) }, action);
    if (percent(going)) {
      const to = percent(10) ? state : this.#elsewhere(state);
      actions.push(
        `go to ${to}${this.#rich('access', 20) ? ` because ${one(['gone', 'unpaid'])} "So it is."` : ''}`,
      );
    }
    if (actions.length === 0) return 'record "Nothing much"';
    if (refusing && this.#rich('approvals', 15))
      actions.splice(0, actions.length, this.#ask(state));
    return actions.length === 1 ? (actions[0] ?? '') : `{ ${actions.join(' ')} }`;
  }

  #ask(state: string): string {
    const { percent, one } = this.#chance;
    const approval = one(Object.keys(randomApprovals));
    this.#asked.add(approval);
    const action = () => randomAction(this.#chance, this.#here(state), false);
    const approved = percent(50) ? `{ ${action()} go to ${this.#elsewhere(state)} }` : action();
    const denied = `when denied ${action()}`;
    return `ask approval ${approval} { when approved ${approved} ${denied} }`;
  }
}
