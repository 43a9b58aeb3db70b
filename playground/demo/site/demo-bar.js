/**
 * The demo's own bar: who is signed in to Acme, how the page looks, and (in development) the clock.
 * It talks to `/demo/…` of the demo's server; a real site has none of this.
 *
 * @typedef {{ key: string, as: string, name: string }} Viewer
 * @typedef {{ id: string, name: string, note: string, zone: string, people: Viewer[] }} Customer
 * @typedef {{ development: boolean, businessTime: string, customers: Customer[],
 *   signedIn: { customer: string, person: string } }} DemoState
 */
import { demoClock } from './demo-clock.js';
import { make, post, select } from './dom.js';
import { TEXTS } from './texts.js';

const root = document.documentElement;
const bar = /** @type {HTMLElement} */ (document.getElementById('demo-bar'));
/** @type {Readonly<Record<string, string>>} */
const texts = TEXTS[/** @type {keyof typeof TEXTS} */ (root.lang)];
const text = (/** @type {string} */ key) => texts[key] ?? key;

for (const element of document.querySelectorAll('[data-text]')) {
  element.textContent = text(element.getAttribute('data-text') ?? '');
}
document.title = `${text('title')} · Acme Cloud`;
bar.ariaLabel = text('controls');

const keep = (/** @type {string} */ name) => (/** @type {string} */ value) => {
  localStorage.setItem(`acme-${name}`, value);
  location.assign(location.pathname);
};

const signIn = async (/** @type {string} */ person) => {
  await post('/demo/sign-in', { person });
  location.reload();
};

/** The same part in another customer, where somebody plays it. */
const samePart = (/** @type {Customer} */ customer, /** @type {string} */ key) => {
  const part = key.split('/')[1];
  const same = customer.people.find((person) => person.key.split('/')[1] === part);
  return (same ?? customer.people[0])?.key ?? key;
};

const choosers = (/** @type {DemoState} */ { customers, signedIn }) => {
  const people = customers.find(({ id }) => id === signedIn.customer)?.people ?? [];
  return [
    select(
      'customer',
      text('customer'),
      customers.map(({ id, name, note }) => [id, `${name} (${note})`]),
      signedIn.customer,
      (id) => {
        const chosen = customers.find((customer) => customer.id === id);
        if (chosen) void signIn(samePart(chosen, signedIn.person));
      },
    ),
    select(
      'person',
      text('looking'),
      people.map(({ key, as, name }) => [key, `${text(as)} · ${name}`]),
      signedIn.person,
      (person) => void signIn(person),
    ),
    select(
      'lang',
      text('language'),
      [
        ['en', 'English'],
        ['de', 'Deutsch'],
        ['ar', 'العربية'],
      ],
      root.lang,
      keep('lang'),
    ),
    select(
      'theme',
      text('theme'),
      [
        ['auto', text('auto')],
        ['light', text('light')],
        ['dark', text('dark')],
      ],
      root.dataset.theme ?? 'auto',
      keep('theme'),
    ),
  ];
};

const draw = (/** @type {DemoState} */ state) => {
  const customer = state.customers.find(({ id }) => id === state.signedIn.customer);
  const viewer = customer?.people.find(({ key }) => key === state.signedIn.person);
  if (!customer || !viewer) throw new Error('the demo server signed in nobody');
  const status = make('p', { className: 'demo-status', role: 'status' });
  const parts = [make('div', { className: 'demo-choices' }, choosers(state))];
  if (state.development) {
    parts.push(demoClock(state.businessTime, customer, texts, status));
  }
  const summary = make('summary', {}, [
    make('strong', { textContent: text('demo') }),
    make('span', { textContent: `${text(viewer.as)} · ${viewer.name} · ${customer.name}` }),
  ]);
  const open = matchMedia('(min-width: 60rem)').matches;
  bar.replaceChildren(make('details', { open }, [summary, ...parts, status]));
};

try {
  const response = await fetch('/demo/state');
  draw(/** @type {DemoState} */ (await response.json()));
} catch (problem) {
  console.error(problem);
  bar.textContent = text('failed');
}
