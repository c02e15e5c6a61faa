import type { List, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { dropBlanks } from '../characters/blank.ts';
import { splitLeadingIdentifier, splitTrailingAddress, splitTrailingIdentifier } from './identifier.ts';
import { type PlacedCharacter, placePhrase, toCharacters } from './placed-character.ts';
import { DITTO, isLineBreak, LEFTWARD, toPhraseText } from './table-grid.ts';

/** The heading row of a table without white space and merge marks; `line` and `column` are its start, 1-based. */
export interface TableHeading {
  readonly text: string;
  /** The same name by name. */
  readonly names: readonly string[];
  readonly line: number;
  readonly column: number;
}

/** What the documents themselves say in Markdown, character by character, and the headings of the tables apart. */
export interface TextStream {
  readonly characters: readonly PlacedCharacter[];
  readonly tableHeadings: readonly TableHeading[];
}

/**
 * The tree's text in reading order without marks, identifiers and table headings, which are not the document's own text.
 * @param source The Markdown that the tree was read from; without it a character stands where its phrase begins.
 */
export function toTextStream(root: Root, source = ''): TextStream {
  const characters: PlacedCharacter[] = [];
  const tableHeadings: TableHeading[] = [];
  const append = (more: readonly PlacedCharacter[]) => {
    for (const character of more) characters.push(character);
  };
  const visit = (node: RootContent): void => {
    if (node.type === 'yaml') return;
    if (node.type === 'table') {
      const [head, ...body] = node.children;
      const names = (head?.children ?? [])
        .map((cell) => dropBlanks(cell.children.map(toPhraseText).join('').replaceAll(LEFTWARD, '')))
        .filter((name) => name !== '');
      const { line, column } = head?.position?.start ?? { line: 0, column: 0 };
      tableHeadings.push({ text: names.join(''), names, line, column });
      for (const row of body) visit(row);
    } else if (node.type === 'tableRow') {
      node.children.forEach((cell, index) => {
        append(placeCell(cell.children, index === 0, source));
      });
    } else if (node.type === 'paragraph' || node.type === 'heading') {
      const phrases = ownPhrases(node);
      phrases.forEach((phrase, index) => {
        append(placeLeaf(phrase, source, phrases, index));
      });
    } else if (node.type === 'list') {
      node.children.forEach((item, index) => {
        append(toCharacters(toItemNumber(node, index), startOf(item)));
        for (const child of item.children) visit(child);
      });
    } else if ('children' in node) {
      for (const child of node.children) visit(child);
    } else if ('value' in node) {
      append(placePhrase(node.value, node, source));
    }
  };
  for (const node of root.children) visit(node);
  return { characters, tableHeadings };
}

/** The text of a paragraph or heading without the identifier of its lead phrase, or of the heading itself. */
export function toBlockText(block: Extract<RootContent, { type: 'paragraph' | 'heading' }>): string {
  const phrases = ownPhrases(block);
  return phrases
    .map((phrase, index) => (isLineBreak(phrase) ? '\n' : withoutLeadMark(toPhraseText(phrase), phrases, index)))
    .join('');
}

/** All text of a node, blocks one after the other, with the numbers that an ordered list prints. */
export function toDeepText(node: RootContent): string {
  if (node.type === 'list') return node.children.map((item, index) => toItemText(node, item, index)).join('\n');
  if ('value' in node) return node.value;
  if (node.type === 'paragraph' || node.type === 'heading') return toBlockText(node);
  return 'children' in node ? node.children.map((child) => toDeepText(child)).join('\n') : '';
}

/** The number before an item of an ordered list is a character on the page, and so part of the text. */
function toItemNumber({ ordered, start }: List, index: number): string {
  return ordered ? `${(start ?? 1) + index}.` : '';
}

function toItemText(list: List, item: ListItem, index: number): string {
  return `${toItemNumber(list, index)}${item.children.map((child) => toDeepText(child)).join('\n')}`;
}

/** The phrases of a paragraph or heading without the mark that ends them; that of a lead phrase stands behind it still. */
export function ownPhrases({
  type,
  children,
}: Extract<RootContent, { type: 'paragraph' | 'heading' }>): PhrasingContent[] {
  const { phrases } = splitTrailingAddress(children);
  return type === 'heading' ? splitTrailingIdentifier(phrases).phrases : phrases;
}

/** Only the bold phrase that begins a block has an identifier behind it. */
function withoutLeadMark(text: string, phrases: readonly PhrasingContent[], index: number): string {
  return index === 1 && phrases[0]?.type === 'strong' ? splitLeadingIdentifier(text).text : text;
}

function placeCell(children: readonly PhrasingContent[], isFirst: boolean, source: string): PlacedCharacter[] {
  const phrases = isFirst ? splitTrailingIdentifier(children).phrases : children;
  const text = phrases.map((phrase) => (isLineBreak(phrase) ? '' : toPhraseText(phrase))).join('');
  const mark = dropBlanks(text);
  return mark === DITTO || mark === LEFTWARD ? [] : phrases.flatMap((phrase) => placeLeaf(phrase, source));
}

/** @param siblings All phrases of a block that may begin with a lead phrase. */
function placeLeaf(
  phrase: PhrasingContent,
  source: string,
  siblings: readonly PhrasingContent[] = [],
  index = 0,
): PlacedCharacter[] {
  if (isLineBreak(phrase)) return [];
  if ('children' in phrase) return phrase.children.flatMap((child) => placeLeaf(child, source));
  const text = toPhraseText(phrase);
  const own = withoutLeadMark(text, siblings, index);
  return placePhrase(own, phrase, source, text.length - own.length);
}

function startOf(node: Nodes): { line: number; column: number } {
  return node.position?.start ?? { line: 0, column: 0 };
}
