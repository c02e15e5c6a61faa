import { expect, test } from 'vitest';
import { RefreshTurns } from '../../src/collections/refresh-turns.ts';

/** Turns that write down what they do; `onRead` happens in the midst of a reading. */
function startTurns(onRead: (nth: number) => void | Promise<void> = () => {}) {
  const done: string[] = [];
  let readings = 0;
  const turns = new RefreshTurns({
    read: async () => {
      readings += 1;
      done.push('read');
      await onRead(readings);
    },
    fill: async () => {
      done.push('fill');
    },
  });
  return { turns, done };
}

test('several changes in a row are one refresh', async () => {
  const { turns, done } = startTurns();
  await Promise.all([turns.change(), turns.change(), turns.change()]);
  expect(done).toEqual(['read', 'fill']);
});

test('a change in the midst of a refresh is refreshed too', async () => {
  const { turns, done } = startTurns((nth) => {
    if (nth === 1) turns.change();
  });
  await turns.change();
  expect(done).toEqual(['read', 'fill', 'read', 'fill']);
});

test('a request that comes after a change waits for the refresh', async () => {
  const { turns, done } = startTurns();
  turns.change();
  const end = await turns.begin();
  expect(done).toEqual(['read', 'fill']);
  end();
});

test('what is being asked for is answered before the store is filled', async () => {
  const { turns, done } = startTurns();
  const ends = [await turns.begin(), await turns.begin()];
  const refreshed = turns.change();
  for (const end of ends) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(done).not.toContain('fill');
    end();
  }
  await refreshed;
  expect(done).toEqual(['read', 'fill']);
});

test('a refresh that fails is told, and the next one is made all the same', async () => {
  const { turns, done } = startTurns((nth) => {
    if (nth === 1) throw new Error('unreadable');
  });
  const failed = turns.change();
  const end = turns.begin();
  await expect(failed).rejects.toThrow('unreadable');
  (await end)();
  await turns.change();
  expect(done).toEqual(['read', 'read', 'fill']);
});
