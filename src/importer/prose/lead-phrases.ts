import type { SourceLine } from '../draft.ts';

/** A paragraph and how many of its first characters are its lead phrase, 0 where it has none. */
export interface LedParagraph extends SourceLine {
  readonly lead: number;
}

const [shortest, longest] = [5, 22];
/** The lead phrases of one section are of like length. */
const tolerance = 2;
/** What a lead phrase heads is longer than a sentence or two. */
const shortestText = 10;

/**
 * The paragraphs under one heading of a plan, with the lead phrases of its work items: a short sentence without figures and
 * inner punctuation, which longer ones follow. Where paragraphs are printed apart each begins with its own; where all are
 * one, it is cut before the sentences that are worded alike.
 */
export function findLeads(paragraphs: readonly SourceLine[]): LedParagraph[] {
  const led = paragraphs.map((paragraph): LedParagraph => ({ ...paragraph, lead: leadOf(paragraph.text) }));
  const areApart = led.filter(({ lead }) => lead > 0).length > 1;
  return areApart ? led : led.flatMap(cutBeforeLeads);
}

/** The length of the paragraph's first sentence where that is a lead phrase, or else 0. */
function leadOf(text: string): number {
  const [first = '', ...rest] = cutSentences(text);
  const plain = first.trim();
  return isPhrase(plain) && rest.join('').trim().length * 2 > plain.length ? plain.length : 0;
}

function cutBeforeLeads({ text, line }: SourceLine): LedParagraph[] {
  const sentences = cutSentences(text);
  const isAlike = findWording(sentences);
  const paragraphs: { text: string; line: number; lead: number }[] = [];
  sentences.forEach((sentence, index) => {
    const phrase = sentence.trim();
    const open = paragraphs.at(-1);
    const isLead = isCandidate(sentences, index) && isAlike(phrase);
    if (isLead && (open === undefined || open.lead === 0 || open.text.length - open.lead >= shortestText)) {
      paragraphs.push({ text: phrase, line, lead: phrase.length });
    } else if (open) {
      open.text += sentence;
    } else {
      paragraphs.push({ text: sentence, line, lead: 0 });
    }
  });
  return paragraphs.map((paragraph) => ({ ...paragraph, text: paragraph.text.trim() }));
}

/** How the lead phrases among these sentences are worded: as long as the first one, or beginning alike, or as long as most. */
function findWording(sentences: readonly string[]): (phrase: string) => boolean {
  const phrases = sentences.map((sentence) => sentence.trim()).filter((_, index) => isCandidate(sentences, index));
  const opening = findOpening(phrases);
  const first = isCandidate(sentences, 0) ? sentences[0]?.trim() : undefined;
  const length = first?.length ?? findUsualLength(phrases);
  if (opening !== null && (first === undefined || first.startsWith(opening)))
    return (phrase) => phrase.startsWith(opening);
  return (phrase) => length !== null && Math.abs(phrase.length - length) <= tolerance;
}

/** The two characters that most of the phrases begin with, two of them at least; null where none do. */
export function findOpening(phrases: readonly string[]): string | null {
  const openings = phrases.map((phrase) => phrase.slice(0, 2));
  const counts = countEach(openings);
  const most = mostFrequent(openings, (opening) => counts.get(opening) ?? 0);
  return most !== null && most.count > 1 && most.count * 2 >= phrases.length ? most.value : null;
}

/** The length that most of the phrases have, three of them at least; null where they differ. */
function findUsualLength(phrases: readonly string[]): number | null {
  const lengths = phrases.map(({ length }) => length);
  const counts = countEach(lengths);
  const most = mostFrequent(lengths, (length) =>
    [length - 1, length, length + 1].reduce((sum, near) => sum + (counts.get(near) ?? 0), 0),
  );
  return most !== null && (most.count > 2 || (most.count > 1 && most.count === phrases.length)) ? most.value : null;
}

function countEach<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The first of the values that come most often; null where there are none. */
function mostFrequent<Value>(
  values: readonly Value[],
  countOf: (value: Value) => number,
): { readonly value: Value; readonly count: number } | null {
  let most: { value: Value; count: number } | null = null;
  for (const value of values) {
    const count = countOf(value);
    if (most === null || count > most.count) most = { value, count };
  }
  return most;
}

/** Text → its sentences with their punctuation. */
export function cutSentences(text: string): string[] {
  return text.match(/[^。！!]*[。！!]?/gu)?.filter((sentence) => sentence !== '') ?? [];
}

/** A phrase, and a longer sentence behind it. */
export function isCandidate(sentences: readonly string[], index: number): boolean {
  const phrase = sentences[index]?.trim() ?? '';
  return isPhrase(phrase) && (sentences[index + 1]?.trim() ?? '').length > phrase.length;
}

function isPhrase(text: string): boolean {
  return (
    /^[^，,、；;：:\d（(]+。$/u.test(text) && text.length >= shortest && text.length <= longest && !/^各位/u.test(text)
  );
}
