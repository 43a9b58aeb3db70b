import { expect, test } from 'vitest';
import { layeredLayout } from './layered-layout.ts';
import { box } from './layered-rows.ts';

const arrows = (...pairs: string[]) =>
  pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1), caption: pair }));
const rowsOf = (layout: ReturnType<typeof layeredLayout>) => {
  const tops = [...new Set([...layout.corners.values()].map(({ y }) => y))].sort((a, b) => a - b);
  return Object.fromEntries([...layout.corners].map(([name, { y }]) => [name, tops.indexOf(y)]));
};

test('a box stands below all that lead to it, whatever leads back', () => {
  const layout = layeredLayout({
    boxes: ['a', 'b', 'c', 'd'],
    start: 'a',
    arrows: arrows('ab', 'bc', 'ac', 'ca', 'cd', 'da'),
  });
  expect(rowsOf(layout)).toEqual({ a: 0, b: 1, c: 2, d: 3 });
});

test('arrows back end at the lower side of the box above, arrows forth at the upper side of the one below', () => {
  const { corners, routes } = layeredLayout({
    boxes: ['a', 'b'],
    start: 'a',
    arrows: arrows('ab', 'ba'),
  });
  const [forth, back] = routes.map(({ path }) => (path.match(/-?[\d.]+/g) ?? []).map(Number));
  const [a, b] = [corners.get('a')?.y ?? 0, corners.get('b')?.y ?? 0];
  expect([forth?.[1], forth?.at(-1)]).toEqual([a + box.height, b]);
  expect([back?.[1], back?.at(-1)]).toEqual([b, a + box.height]);
  expect(forth?.[0]).not.toBe(back?.[0]);
});

test('an arrow over several rows passes beside the boxes between', () => {
  const { corners, routes } = layeredLayout({
    boxes: ['a', 'b', 'c'],
    start: 'a',
    arrows: arrows('ab', 'bc', 'ac'),
  });
  const middle = corners.get('b');
  const straight = /L (-?[\d.]+) /.exec(routes[2]?.path ?? '');
  const x = Number(straight?.[1]);
  expect(middle !== undefined && (x < middle.x || x > middle.x + box.width)).toBe(true);
});

test('two chains do not cross where they need not', () => {
  const { corners } = layeredLayout({
    boxes: ['a', 'b', 'c', 'd', 'e'],
    start: 'a',
    arrows: arrows('ab', 'ac', 'ce', 'bd'),
  });
  const x = (name: string) => corners.get(name)?.x ?? 0;
  expect(x('b') < x('c')).toBe(x('d') < x('e'));
});

test('a box that leads to itself, one that nobody leads to and none at all have a picture too', () => {
  const { routes, corners } = layeredLayout({
    boxes: ['a', 'z'],
    start: 'a',
    arrows: arrows('aa'),
  });
  expect(routes[0]?.path).toMatch(/^M .* C /);
  expect(corners.size).toBe(2);
  expect(layeredLayout({ boxes: [], start: '', arrows: [] })).toMatchObject({
    width: 0,
    height: 0,
    routes: [],
  });
});

test('equal input gives an equal picture', () => {
  const input = {
    boxes: ['a', 'b', 'c', 'd'],
    start: 'a',
    arrows: arrows('ab', 'ac', 'bd', 'cd', 'da'),
  };
  expect(layeredLayout(input)).toEqual(layeredLayout(structuredClone(input)));
});
