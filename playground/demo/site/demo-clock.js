import { make, post } from './dom.js';

/**
 * Business time, with buttons that move it. The portal hears of the move by itself.
 *
 * @param {string} businessTime - ISO UTC.
 * @param {{ id: string, zone: string }} customer - Who is looked at: in whose zone, and whose next deadline.
 * @param {Readonly<Record<string, string>>} texts
 * @param {HTMLElement} status - Says what happened.
 */
export function demoClock(businessTime, { id, zone }, texts, status) {
  const inWords = new Intl.DateTimeFormat(document.documentElement.lang, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  });
  const say = (/** @type {string} */ instant) => inWords.format(new Date(instant));
  const now = make('time', { dateTime: businessTime, textContent: say(businessTime) });
  /** @type {HTMLButtonElement[]} */
  const buttons = [];

  const move = async (/** @type {unknown} */ how) => {
    for (const button of buttons) button.ariaDisabled = 'true';
    status.textContent = texts.moving ?? '';
    try {
      const moved = await post('/demo/clock', how);
      now.dateTime = moved.now;
      now.textContent = say(moved.now);
      status.textContent =
        moved.now === moved.before
          ? (texts.nothingDue ?? '')
          : `${texts.moved ?? ''} ${now.textContent}`;
    } catch (problem) {
      console.error(problem);
      status.textContent = texts.failed ?? '';
    }
    for (const button of buttons) button.ariaDisabled = null;
  };

  const mover = (/** @type {string} */ text, /** @type {unknown} */ how) => {
    const button = make('button', { type: 'button', textContent: text });
    button.addEventListener('click', () => {
      if (button.ariaDisabled !== 'true') void move(how);
    });
    buttons.push(button);
    return button;
  };

  return make('div', { className: 'demo-clock' }, [
    make('p', {}, [make('span', { textContent: texts.time ?? '' }), now]),
    mover(texts.hour ?? '', { by: { count: 1, unit: 'hour' } }),
    mover(texts.day ?? '', { by: { count: 1, unit: 'day' } }),
    mover(texts.deadline ?? '', { toNextDeadline: true, account: id }),
  ]);
}
