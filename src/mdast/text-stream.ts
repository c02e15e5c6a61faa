import type { Root, RootContent } from 'mdast';
import { splitLeadingIdentifier, splitTrailingIdentifier } from './identifier.ts';
import { DITTO, isLineBreak, LEFTWARD, toPlainText } from './table-grid.ts';

/** One visible character and the line that it stands on, 1-based. */
export interface PlacedCharacter {
  readonly character: string;
  readonly line: number;
}

/** What the documents themselves say in Markdown, character by character, and the headings of the tables apart. */
export interface TextStream {
  readonly characters: readonly PlacedCharacter[];
  readonly tableHeadings: readonly { readonly text: string; readonly line: number }[];
}

/** Text → its characters without white space, which layout adds and takes away. */
export function toCharacters(text: string, line: number): PlacedCharacter[] {
  return [...text.replace(/[\s\u200b\ufeff]+/gu, '')].map((character) => ({ character, line }));
}

/** The tree's text in reading order without marks, identifiers and table headings, which are not the document's own text. */
export function toTextStream(root: Root): TextStream {
  const characters: PlacedCharacter[] = [];
  const tableHeadings: { text: string; line: number }[] = [];
  const add = (text: string, line: number) => characters.push(...toCharacters(text, line));
  const visit = (node: RootContent): void => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'yaml') return;
    if (node.type === 'table') {
      const [head, ...body] = node.children;
      const text = (head?.children ?? []).flatMap((cell) => cell.children.map(toPlainText)).join('');
      tableHeadings.push({ text: text.replaceAll(LEFTWARD, '').replace(/\s+/gu, ''), line });
      for (const row of body) visit(row);
    } else if (node.type === 'tableRow') {
      node.children.forEach((cell, index) => {
        const phrases = index === 0 ? splitTrailingIdentifier(cell.children).phrases : cell.children;
        const text = phrases.map((phrase) => (isLineBreak(phrase) ? '' : toPlainText(phrase))).join('');
        if (text !== DITTO && text !== LEFTWARD) add(text, line);
      });
    } else if (node.type === 'paragraph' || node.type === 'heading') {
      add(toBlockText(node), line);
    } else if ('children' in node) {
      for (const child of node.children) visit(child);
    } else if ('value' in node) {
      add(node.value, line);
    }
  };
  for (const node of root.children) visit(node);
  return { characters, tableHeadings };
}

/** The text of a paragraph or heading without the identifier of its lead phrase, or of the heading itself. */
export function toBlockText(block: Extract<RootContent, { type: 'paragraph' | 'heading' }>): string {
  const phrases = block.type === 'heading' ? splitTrailingIdentifier(block.children).phrases : block.children;
  return phrases
    .map((phrase, index) => {
      if (isLineBreak(phrase)) return '\n';
      const text = toPlainText(phrase);
      const follows = phrases[index - 1]?.type === 'strong';
      return follows ? splitLeadingIdentifier(text).text : text;
    })
    .join('');
}
