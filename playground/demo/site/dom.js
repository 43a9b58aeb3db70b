/**
 * Makes an element; text goes in as text, never as markup.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Partial<HTMLElementTagNameMap[T]>} [properties]
 * @param {(Node | string)[]} [children]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, properties = {}, children = []) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/**
 * A labelled list to choose from.
 *
 * @param {string} name
 * @param {string} label
 * @param {[value: string, text: string][]} options
 * @param {string} chosen
 * @param {(value: string) => void} onChoose
 */
export function select(name, label, options, chosen, onChoose) {
  const id = `demo-${name}`;
  const choices = options.map(([value, text]) =>
    make('option', { value, textContent: text, selected: value === chosen }),
  );
  const list = make('select', { name, id }, choices);
  list.addEventListener('change', () => onChoose(list.value));
  return make('label', { htmlFor: id }, [make('span', { textContent: label }), list]);
}

/**
 * Sends JSON to the demo's server and reads the answer.
 *
 * @param {string} path
 * @param {unknown} body
 */
export async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.status === 204 ? null : response.json();
}
