import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inBatches } from '../../files/in-batches.ts';
import { cardFile, parseCardText } from '../../views/frame/social-card.ts';
import { type CardCache, openCardCache } from './card-cache.ts';
import { toInks } from './card-colours.ts';
import { cardMaterials, loadCardFont } from './card-font.ts';
import { CardPress } from './card-press.ts';
import { readCardText } from './read-card-text.ts';
import { toDrawable } from './to-drawable.ts';

/** What became of the cards of a site. */
export interface WrittenCards {
  readonly count: number;
  /** How many of them no earlier build had drawn. */
  readonly drawn: number;
  /** The characters that the font does not have, each with the pages on whose cards 〓 stands for it. */
  readonly missing: ReadonlyMap<string, readonly string[]>;
}

/**
 * Draws a card beside each page of a built site that names one, from the words that the page gives for it. What an earlier build has drawn of
 * the same words, with the same program and font, is taken from `folder`, byte for byte.
 *
 * @param colour The publisher's, as `#rrggbb`; null where the site has its own.
 * @param tell Told how far it is.
 */
export async function writeCards(
  site: string,
  folder: string,
  colour: string | null,
  tell: (done: string) => void,
): Promise<WrittenCards> {
  const pages = (await Array.fromAsync(glob('**/index.html', { cwd: site }))).toSorted();
  const texts = await inBatches(pages, async (page) => readCardText(await readFile(join(site, page), 'utf8')));
  const wanted = pages.flatMap((page, nth) => {
    const text = texts[nth];
    return text ? [{ path: join(dirname(page), cardFile), text }] : [];
  });
  if (wanted.length === 0) return { count: 0, drawn: 0, missing: new Map() };
  const [font, cache, program] = [await loadCardFont(), await openCardCache(folder), await hashProgram(colour)];
  const press = new CardPress(font, toInks(colour));
  const missing = new Map<string, string[]>();
  let [done, drawn] = [0, 0];
  await inBatches(wanted, async ({ path, text }) => {
    const drawable = toDrawable(text, font);
    for (const character of drawable.missing) missing.set(character, [...(missing.get(character) ?? []), path]);
    const { bytes, isNew } = await takeCard(drawable.text, { press, cache, program });
    await writeFile(join(site, path), bytes);
    if (isNew) drawn += 1;
    done += 1;
    tell(`${done}/${wanted.length}`);
  });
  await cache.prune();
  return { count: wanted.length, drawn, missing };
}

interface Workshop {
  readonly press: CardPress;
  readonly cache: CardCache;
  readonly program: string;
}

async function takeCard(
  text: string,
  { press, cache, program }: Workshop,
): Promise<{ readonly bytes: Buffer; readonly isNew: boolean }> {
  const key = toHash(`${program}\n${text}`);
  const kept = await cache.get(key);
  if (kept !== undefined) return { bytes: kept, isNew: false };
  const card = parseCardText(text);
  if (card === null) throw new Error(`No card: ${text}`);
  const bytes = await press.draw(card);
  await cache.set(key, bytes);
  return { bytes, isNew: true };
}

/** Of all that draws: this folder's own files, how a card's words are laid out in lines, and the packages; and the colour. */
async function hashProgram(colour: string | null): Promise<string> {
  const own = (await Array.fromAsync(glob('*.ts', { cwd: import.meta.dirname }))).toSorted();
  const files = [...own, '../../views/frame/social-card.ts', '../../views/frame/shorten.ts'];
  const texts = await Promise.all(files.map((name) => readFile(join(import.meta.dirname, name), 'utf8')));
  return toHash([...cardMaterials(), colour, ...texts].join('\n'));
}

function toHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
