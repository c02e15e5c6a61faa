import { codePair, codeTerm } from '../../search-index/coded-words.ts';
import type { WordPlaces } from '../../search-index/word-chunk.ts';
import { type PassagePlace, passageAt } from './decode-sheet.ts';
import type { SearchIndex } from './search-index.ts';

/** Everywhere the folded term begins; a term never runs from one passage into the next. */
export async function findPlaces(index: SearchIndex, term: string): Promise<PassagePlace[]> {
  const words = term.length === 1 ? await findCharacter(index, term) : await findPhrase(index, term);
  const places = await findPassages(index, words);
  return places.filter(({ passage, offset }) => offset + term.length <= passage.units);
}

/** The passages in which a word of the index stands. */
export async function findPassages(index: SearchIndex, words: WordPlaces): Promise<PassagePlace[]> {
  const read = [...words].map(async ([record, places]) => {
    const sheet = await index.readSheet(record);
    return places.flatMap((word) => passageAt(sheet, word) ?? []);
  });
  return (await Promise.all(read)).flat();
}

/** The words of the records at which the phrase begins. */
async function findPhrase(index: SearchIndex, term: string): Promise<WordPlaces> {
  const coded = codeTerm(term);
  const found = await Promise.all(coded.map(({ word }) => index.findWord(word)));
  const [first = new Map<number, readonly number[]>(), ...others] = found;
  const starts = new Map<number, readonly number[]>();
  for (const [record, places] of first) {
    const sets = others.map((other) => new Set(other.get(record)));
    const begin = places.filter((place) => sets.every((set, nth) => set.has(place + (coded[nth + 1]?.offset ?? 0))));
    if (begin.length > 0) starts.set(record, begin);
  }
  return starts;
}

/** A single character begins a word with each of those that follow it. */
async function findCharacter(index: SearchIndex, character: string): Promise<WordPlaces> {
  const followers = await index.readFollowers(character);
  const coded = followers.split('').map((next) => codePair(character, next === ' ' ? undefined : next));
  const starts = new Map<number, number[]>();
  for (const found of await Promise.all(coded.map((word) => index.findWord(word)))) {
    for (const [record, places] of found) starts.set(record, [...(starts.get(record) ?? []), ...places]);
  }
  return starts;
}
