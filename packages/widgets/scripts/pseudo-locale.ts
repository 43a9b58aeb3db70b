import type { Message, Pattern } from './mf2.ts';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];

/** English that shows what is not translated, cut off or glued together: accents, two fifths longer, in brackets. */
export function pseudo(message: Message): Message {
  const { body } = message;
  return {
    ...message,
    body:
      body.kind === 'pattern'
        ? { kind: 'pattern', pattern: disguise(body.pattern) }
        : {
            ...body,
            variants: new Map([...body.variants].map(([key, pattern]) => [key, disguise(pattern)])),
          },
  };
}

function disguise(pattern: Pattern): Pattern {
  const length = pattern.reduce((sum, part) => sum + ('text' in part ? part.text.length : 0), 0);
  const accented = pattern.map((part) =>
    'text' in part
      ? { text: [...part.text].map((c) => ACCENTED[PLAIN.indexOf(c)] ?? c).join('') }
      : part,
  );
  return [{ text: '[' }, ...accented, { text: `${'·'.repeat(Math.ceil(length * 0.4))}]` }];
}
