import { Temporal } from './temporal.ts';
import { type Answer, answer, noAnswer } from './answer.ts';
import { instantFromMs, msOf } from './instant.ts';

const known = new Map<string, boolean>();
const knownLimit = 1000;

/** Whether the name is an IANA zone (any letter case) or `UTC`. Offsets such as `+02:00` are not zones. */
export function isZone(name: string): boolean {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const found = /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name) && resolves(name);
  if (known.size >= knownLimit) known.clear();
  known.set(name, found);
  return found;
}

function resolves(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

/** The local clock of an instant in a zone. */
export function zoned(instant: string, zone: string): Answer<Temporal.ZonedDateTime> {
  if (!isZone(zone)) return unknownZone(zone);
  const ms = msOf(instant);
  if (Number.isNaN(ms))
    return noAnswer('invalid-instant', `\`${instant.slice(0, 40)}\` is not an instant`);
  return answer(Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone));
}

export function unknownZone(zone: string): Answer<never> {
  return noAnswer(
    'unknown-zone',
    `\`${zone.slice(0, 64)}\` is not a time zone such as Europe/Berlin`,
  );
}

/** Back from a local clock to stored text. */
export function instantOf(local: Temporal.ZonedDateTime): Answer<string> {
  return instantFromMs(local.epochMilliseconds);
}
