import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Numbers that an element says to count something, in the order in which they stand, and what they say to count. */
export interface StatedCount {
  readonly of: readonly string[];
  readonly numbers: readonly number[];
  readonly text: string;
}

/** What a page says in numbers: those that name what they count, and words with a number in them that do not. */
export interface StatedNumbers {
  readonly counts: readonly StatedCount[];
  readonly unnamed: readonly string[];
}

/** Where the words are those of documents, or numbers are places: rows, lines, items, values as they are printed. */
const quoting: Readonly<Record<string, readonly string[]>> = {
  tag: ['title', 'blockquote', 'q', 'time', 'kbd', 'code', 'svg', 'script', 'style', 'noscript', 'del', 'ins'],
  id: ['disclosure'],
  class: ['document', 'original', 'path', 'task-lines', 'items', 'declared', 'year-table', 'goals', 'difference'],
};

/** A number and the word for what is counted, as the site writes it; 第 3 行 is a place. */
const counting = /(?<!第 |[–\d.-])\d+ (?:个(?!字|百分点)|[项行处份篇条节地位种])/u;
/** Nothing but a number: a cell. */
const bare = /^\d+(?:\.\d+)?%?$/u;

/** What the HTML of a page says in numbers. */
export function findStatedNumbers(html: string): StatedNumbers {
  const counts: StatedCount[] = [];
  const unnamed: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('value' in node && (counting.test(unquoted(node.value)) || bare.test(node.value.trim()))) {
      unnamed.push(node.value.trim());
    }
    if (!('childNodes' in node)) return;
    const attributes = 'attrs' in node ? new Map(node.attrs.map(({ name, value }) => [name, value])) : new Map();
    const of = attributes.get('data-of');
    if (of !== undefined) {
      const text = attributes.get('content') ?? textOf(node);
      counts.push({ of: of.split(' '), numbers: numbersIn(text), text });
    } else if (!('tagName' in node) || !isQuoting(node.tagName, attributes)) node.childNodes.forEach(visit);
    else counts.push(...countsWithin(node));
  };
  visit(parse(html));
  return { counts, unnamed };
}

function unquoted(text: string): string {
  return text.replace(/“[^”]*”/gu, '“”');
}

/** Also where documents are quoted an element may count. */
function countsWithin(node: DefaultTreeAdapterTypes.Node): StatedCount[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => {
    const of = 'attrs' in child ? child.attrs.find(({ name }) => name === 'data-of')?.value : undefined;
    if (of === undefined) return countsWithin(child);
    const text = textOf(child);
    return [{ of: of.split(' '), numbers: numbersIn(text), text }];
  });
}

function isQuoting(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  const classes = (attributes.get('class') ?? '').split(' ');
  return (
    quoting['tag']?.includes(tag) === true ||
    quoting['id']?.includes(attributes.get('id') ?? '') === true ||
    classes.some((name) => quoting['class']?.includes(name))
  );
}

/** A number within a word is none that is counted: 2017年, PM2.5, “263”. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/(?<=^|[\s（：，、。；–])\d+(?:\.\d+)?(?=$|[\s%，。）–])/gu)].map(([number]) =>
    Number(number),
  );
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
