import { expect, test } from 'vitest';
import { onFirstFreePort } from './first-free-port.ts';

class Taken extends Error {}
const isTaken = (problem: unknown): boolean => problem instanceof Taken;
const takenUpTo = (last: number) => (port: number) =>
  port <= last ? Promise.reject(new Taken()) : Promise.resolve(port);

test('the wanted port, if it is free', async () => {
  expect(await onFirstFreePort(4600, takenUpTo(0), isTaken)).toBe(4600);
});

test('else the next free one', async () => {
  expect(await onFirstFreePort(4600, takenUpTo(4602), isTaken)).toBe(4603);
});

test('another problem, or no free port at all, is told', async () => {
  await expect(onFirstFreePort(4600, takenUpTo(9999), isTaken)).rejects.toThrow(Taken);
  const broken = () => Promise.reject(new Error('no network'));
  await expect(onFirstFreePort(4600, broken, isTaken)).rejects.toThrow('no network');
});
