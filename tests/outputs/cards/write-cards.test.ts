import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { describeMissingCharacters } from '../../../src/commands/building/describe-missing-characters.ts';
import { writeCards } from '../../../src/outputs/cards/write-cards.ts';
import { cardSize } from '../../../src/views/frame/social-card.ts';

const words =
  '江州明账\n任务 · 江州市2030年任务 1-1\n建成滨河步道5公里\n承诺：“5公里”\n谁负责：市水利局\n依据：任务分解（2030年2月18日成文）';
let root: string;
let site: string;
let kept: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cards-'));
  [site, kept] = [join(root, 'site'), join(root, 'kept')];
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  await rm(site, { recursive: true, force: true });
  await layOut('', words);
  await layOut('tasks/1', words.replace('5公里', '6公里'));
  await layOut('none', null);
});

test('each page that names a card gets one of its own words, and no other page', async () => {
  const told: string[] = [];
  expect(await writeCards(site, kept, null, (done) => told.push(done))).toEqual({
    count: 2,
    drawn: 2,
    missing: new Map(),
  });
  expect(told.at(-1)).toBe('2/2');
  const [first, second] = [await cardOf('.'), await cardOf('tasks/1')];
  expect(first.equals(second)).toBe(false);
  expect(await readdir(join(site, 'none'))).toEqual(['index.html']);
  const image = await loadImage(first);
  expect({ width: image.width, height: image.height }).toEqual(cardSize);
  expect(first.length).toBeLessThan(40_000);
});

test('the words are there: more ink than on a card without them', async () => {
  await layOut('empty', '\n\n\n');
  await writeCards(site, kept, null, () => {});
  expect(await inkOf('.')).toBeGreaterThan((await inkOf('empty')) + 10_000);
});

test('a second build draws nothing and writes the same bytes; so does one that kept nothing', async () => {
  await writeCards(site, kept, null, () => {});
  const before = await cardOf('tasks/1');
  expect(await writeCards(site, kept, null, () => {})).toMatchObject({ count: 2, drawn: 0 });
  expect((await cardOf('tasks/1')).equals(before)).toBe(true);
  expect(await writeCards(site, join(root, 'other'), null, () => {})).toMatchObject({ drawn: 2 });
  expect((await cardOf('tasks/1')).equals(before)).toBe(true);
});

test('in the colour of the publisher, it is another picture', async () => {
  await writeCards(site, kept, null, () => {});
  const before = await cardOf('.');
  expect(await writeCards(site, kept, '#8c1c13', () => {})).toMatchObject({ drawn: 2 });
  expect((await cardOf('.')).equals(before)).toBe(false);
});

test('what was kept and is broken is drawn anew, and what nobody asks for goes', async () => {
  await writeCards(site, kept, null, () => {});
  const before = await cardOf('.');
  const [first = ''] = await readdir(kept);
  await writeFile(join(kept, first), 'x');
  await writeFile(join(kept, 'stray'), 'x');
  expect(await writeCards(site, kept, null, () => {})).toMatchObject({ drawn: 1 });
  expect((await cardOf('.')).equals(before)).toBe(true);
  expect(await readdir(kept)).toHaveLength(2);
  expect(await writeCards(site, kept, null, () => {})).toMatchObject({ drawn: 0 });
});

test('a character that the font does not have is told, or written by others that mean the same', async () => {
  await layOut('tasks/1', words.replace('滨河', '𠮷河Ⅲ类'));
  const { missing } = await writeCards(site, kept, null, () => {});
  expect(missing).toEqual(new Map([['𠮷', ['tasks/1/card.png']]]));
  expect(describeMissingCharacters(missing)).toEqual([
    '卡片的字体没有“𠮷”（U+20BB7），/tasks/1/的卡片上画作“〓”；网页上照常显示',
  ]);
});

async function layOut(path: string, text: string | null): Promise<void> {
  await mkdir(join(site, path), { recursive: true });
  const tag = text === null ? '' : `<meta property="og:image:alt" content="${text}">`;
  await writeFile(join(site, path, 'index.html'), `<!doctype html><html><head>${tag}</head><body></body></html>`);
}

function cardOf(path: string): Promise<Buffer> {
  return readFile(join(site, path, 'card.png'));
}

/** How many pixels are not paper. */
async function inkOf(path: string): Promise<number> {
  const context = createCanvas(cardSize.width, cardSize.height).getContext('2d');
  context.drawImage(await loadImage(await cardOf(path)), 0, 0);
  const { data } = context.getImageData(0, 0, cardSize.width, cardSize.height);
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) < 200) ink += 1;
  return ink;
}
