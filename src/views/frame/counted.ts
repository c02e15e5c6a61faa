/**
 * A number that the site itself counts, and what it counts: `<table>[/<measure>][:<field>=<value>,…]`, the table by its
 * name in /data/, the measure where it is not the records themselves. Whoever reads the page can count again.
 */
export interface CountedNumber {
  readonly value: number;
  readonly of: string;
}

/** Words with counts in them, and what these count, in the order in which they stand. */
export interface CountedText {
  readonly text: string;
  readonly of: string;
}

/** Which records are counted: those with these values; undefined leaves a field open. */
export type CountedOnly = Readonly<Record<string, string | number | undefined>>;

/** A count of what the name says, such as tasks/items, of the records with these values. */
export function toCount(value: number, name: string, only: CountedOnly = {}): CountedNumber {
  const fields = Object.entries(only).flatMap(([field, one]) => (one === undefined ? [] : [`${field}=${encode(one)}`]));
  return { value, of: fields.length === 0 ? name : `${name}:${fields.join(',')}` };
}

/** A template with counts in it; a sentence that is counted itself brings what it counts. */
export function counted(
  words: TemplateStringsArray,
  ...parts: readonly (CountedNumber | CountedText | string | null)[]
): CountedText {
  const texts = parts.map((part) => (part === null || typeof part === 'string' ? (part ?? '') : toText(part)));
  const of = parts.flatMap((part) => (part === null || typeof part === 'string' || part.of === '' ? [] : [part.of]));
  return { text: String.raw({ raw: words }, ...texts), of: of.join(' ') };
}

/** Several counted words in one, with the mark between them. */
export function joinCounted(parts: readonly CountedText[], mark: string): CountedText {
  return {
    text: parts.map(({ text }) => text).join(mark),
    of: parts.flatMap(({ of }) => (of === '' ? [] : [of])).join(' '),
  };
}

function toText(part: CountedNumber | CountedText): string {
  return 'text' in part ? part.text : String(part.value);
}

/** What would end a value is written as in an address. */
function encode(value: string | number): string {
  return String(value).replace(/[\s,=:%]/gu, encodeURIComponent);
}
