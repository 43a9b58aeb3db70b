import { localTimeAt } from '@lintel/calendar';
import type { Expectation, Happening, Reason, ScenarioStep, Value } from '@lintel/contract';

/** A value as the language writes it: `400 EUR`, `14 days`, `yes`, `nothing`. */
export function valueInWords(value: Value | undefined): string {
  if (value === undefined) return 'unknown';
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if ('unit' in value)
    return `${value.count} ${value.business ? 'business ' : ''}${value.unit}${value.count === 1 ? '' : 's'}`;
  const digits = value.minor.replace('-', '').padStart(value.exponent + 1, '0');
  const whole = digits.slice(0, digits.length - value.exponent);
  const fraction = value.exponent === 0 ? '' : `.${digits.slice(-value.exponent)}`;
  return `${value.minor.startsWith('-') ? '-' : ''}${whole}${fraction} ${value.currency}`;
}

/** What a scenario expects, as it wrote it. */
export function expectationInWords(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'state':
      return `state ${expectation.state}`;
    case 'access':
      return `access ${expectation.access}`;
    case 'billing':
      return `billing ${expectation.billing}`;
    case 'notice':
      return `notice "${expectation.template}"${expectation.to === null ? '' : ` to ${expectation.to}`}`;
    case 'no-notice':
      return `no notice "${expectation.template}"`;
    case 'notices-so-far':
      return `${expectation.count} notices "${expectation.template}" so far`;
    case 'refused':
      if (expectation.because !== undefined) return `refused because ${expectation.because}`;
      return expectation.text === null ? 'refused' : `refused "${expectation.text}"`;
    case 'plan':
      return `plan ${expectation.plan}`;
    case 'bundle':
      return expectation.bundle === null ? 'no bundle' : `bundle ${expectation.bundle}`;
    case 'deadline':
      return `deadline ${expectation.deadline} ${expectation.at === null ? 'nothing' : `at ${expectation.at.replace('T', ' ')}`}`;
    case 'instant':
      return `instant ${expectation.instant}`;
    case 'approval':
      return `approval ${expectation.approval} waiting for ${expectation.waitingFor}`;
    case 'reason':
      return `reason ${expectation.reason}`;
    case 'audit':
      return `audit "${expectation.text}"`;
    case 'charge':
    case 'credit':
    case 'invoice':
      return expectation.amount === null
        ? expectation.kind
        : `${expectation.kind} ${valueInWords(expectation.amount)}`;
    case 'no-charge':
    case 'no-credit':
    case 'no-invoice':
      return expectation.kind.replace('-', ' ');
    case 'next':
      return expectation.at === null
        ? `no next ${expectation.name}`
        : `next ${expectation.name} at ${expectation.at.replace('T', ' ')}`;
    case 'quantity':
      return `${expectation.name} = ${expectation.value}`;
    case 'limit':
      return expectation.to === null
        ? `no limit of ${expectation.on}`
        : `limit of ${expectation.on} = ${expectation.to}`;
    case 'left':
      return `${expectation.count} ${expectation.on} left`;
    case 'value':
      return `${expectation.name} = ${valueInWords(expectation.value)}`;
  }
}

/** What a scenario does in a step, as it wrote it, without the time of it. */
export function stepInWords(step: ScenarioStep): string {
  switch (step.kind) {
    case 'do': {
      const by =
        step.by === null ? '' : ` by ${'person' in step.by ? `"${step.by.person}"` : step.by.role}`;
      const fields = Object.entries(step.with).map(
        ([name, value]) => `${name} = ${valueInWords(value)}`,
      );
      const about = step.about === undefined ? '' : ` for "${step.about}"`;
      return `do ${step.event}${about}${by}${fields.length === 0 ? '' : ` with ${fields.join(', ')}`}`;
    }
    case 'set':
      return `set ${step.fact}${step.about === undefined ? '' : ` of "${step.about}"`} to ${valueInWords(step.to)}`;
    case 'turn':
      return `turn ${step.switch} ${step.on ? 'on' : 'off'}`;
    case 'wait':
      return step.time.kind === 'wait' ? `wait ${valueInWords(step.time.span)}` : 'wait';
    case 'expect':
      return `expect ${step.about === undefined ? '' : `"${step.about}" `}${expectationInWords(step.expectation)}`;
  }
}

/** One line per thing that happened: when, what, and which line of the policy did it. */
export function happeningInWords(happening: Happening, zone: string): string {
  const line = happening.source === null ? '' : ` (line ${happening.source.span.line})`;
  const about = happening.about === undefined ? '' : `"${happening.about}" `;
  return `${momentInWords(happening.at, zone)} ${about}${whatHappened(happening)}${line}`;
}

/** What happened, without when and where: `notice "trial-ending" to customer-admin`. */
export function whatHappened(happening: Happening): string {
  switch (happening.kind) {
    case 'notice':
      return `notice "${happening.template}" to ${happening.to}${happening.sentAt === undefined ? '' : ', late'}`;
    case 'charge':
      return happening.amount === null
        ? `charge ${happening.what}`
        : `charge ${valueInWords(happening.amount)}`;
    case 'invoice':
    case 'credit':
      return `${happening.kind} ${happening.amount === null ? happening.what : valueInWords(happening.amount)}`;
    case 'invoices-closed':
      return happening.as === 'void' ? 'open invoices voided' : 'open invoices written off';
    case 'collect':
      return 'open invoices collected';
    case 'change':
      return `${happening.what} changed to ${valueInWords(happening.to)}`;
    case 'refusal':
      return `${happening.request} refused: ${reasonsInWords(happening.reasons)}`;
    case 'ignored':
      return `${happening.event} had no effect: ${reasonsInWords([happening.reason])}`;
    case 'audit':
      return `audit "${happening.text}"`;
    case 'entered':
      return `state ${happening.state}`;
    case 'approval':
      // What concerns the whole approval belongs to no stage.
      return `approval ${happening.approval}${happening.stage === '' ? '' : `, stage "${happening.stage}"`}: ${happening.what}`;
    case 'licence':
      return `licence ${happening.licence} until ${happening.until}`;
    case 'told':
      return `${happening.event} to ${happening.each ? 'every' : 'the'} ${happening.subject}`;
    case 'data-deleted':
      return `${happening.what} deleted`;
    case 'invariant-broken':
      return `broken: ${happening.text}`;
  }
}

export function reasonsInWords(reasons: readonly Reason[]): string {
  return reasons
    .map(({ message, code, data }) => (message === '' ? code + dataInWords(data) : `"${message}"`))
    .join(', ');
}

/** What a code alone leaves open: which field, which roles. */
function dataInWords(data: Reason['data']): string {
  const words = Object.entries(data).map(([name, value]) => `${name}: ${valueInWords(value)}`);
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** Local time of the policy, `2026-03-15 09:00`. */
export function momentInWords(at: string, zone: string): string {
  const local = localTimeAt(at, zone);
  return local.ok ? local.value : at;
}
