import type { DocAside } from './doc-story.ts';
import { type FileInformation, type Part, type StoryName, storyNames } from './file-information.ts';

/** Positions of characters, one more than there are data, and the data of so many bytes behind them ([MS-DOC] 2.2.2). */
interface PositionTable {
  readonly positions: readonly number[];
  readonly data: readonly Buffer[];
}

function readPositions(table: Buffer, { offset, length }: Part, dataLength: number): PositionTable {
  const part = table.subarray(offset, offset + length);
  const count = Math.max(0, Math.floor((part.length - 4) / (4 + dataLength)));
  if (count === 0) return { positions: [], data: [] };
  const positions = Array.from({ length: count + 1 }, (_, index) => part.readUInt32LE(index * 4));
  const start = (count + 1) * 4;
  const data = positions
    .slice(1)
    .map((_, index) => part.subarray(start + index * dataLength, start + (index + 1) * dataLength));
  return { positions, data };
}

/** So many bytes say more of each reference, text box and shape. */
const lengths = { note: 2, comment: 30, textBox: 22, shape: 26 } as const;

/** What stands beside the body, in the order of the characters beside which it stands; headers and footers at the first one. */
export function listAsides(table: Buffer, { lengths: stories, parts }: FileInformation): DocAside[] {
  const startOf = (name: StoryName) =>
    storyNames.slice(0, storyNames.indexOf(name)).reduce((sum, before) => sum + stories[before], 0);
  const spans = (part: Part, name: StoryName, dataLength: number) => {
    const { positions } = readPositions(table, part, dataLength);
    const end = startOf(name) + stories[name];
    let from = Math.min(end, startOf(name) + (positions[0] ?? 0));
    return positions.slice(1).map((position) => {
      // In a file that is broken they would overlap, and be read many times.
      const span = { from, to: Math.max(from, Math.min(end, startOf(name) + position)) };
      from = span.to;
      return span;
    });
  };
  const notes = (references: Part, texts: Part, name: StoryName, kind: DocAside['kind'], dataLength: number) => {
    const { positions } = readPositions(table, references, dataLength);
    return spans(texts, name, 0).map((span, index) => ({
      ...span,
      kind,
      at: positions[index] ?? Number.POSITIVE_INFINITY,
    }));
  };
  return [
    ...readHeaders(spans(parts.headerTexts, 'headers', 0)),
    {
      kind: 'text-box' as const,
      at: 0,
      from: startOf('headerTextBoxes'),
      to: startOf('headerTextBoxes') + stories.headerTextBoxes,
    },
    ...notes(parts.footnoteReferences, parts.footnoteTexts, 'footnotes', 'footnote', lengths.note),
    ...notes(parts.endnoteReferences, parts.endnoteTexts, 'endnotes', 'footnote', lengths.note),
    ...notes(parts.commentReferences, parts.commentTexts, 'comments', 'comment', lengths.comment),
    ...readTextBoxes(table, parts, spans(parts.textBoxTexts, 'textBoxes', lengths.textBox)),
  ].sort((a, b) => a.at - b.at);
}

type Span = Pick<DocAside, 'from' | 'to'>;

/** Six lines that part notes from text, then for each section six headers and footers: even, odd, even, odd, first, first. */
const separators = 6;
const headerKinds = ['header', 'header', 'footer', 'footer', 'header', 'footer'] as const;

function readHeaders(spans: readonly Span[]): DocAside[] {
  return spans.slice(separators).map((span, index) => ({
    ...span,
    kind: headerKinds[index % headerKinds.length] ?? 'header',
    at: 0,
  }));
}

/** A text box and the shape that holds it name each other by a number. */
function readTextBoxes(table: Buffer, parts: FileInformation['parts'], spans: readonly Span[]): DocAside[] {
  const boxes = readPositions(table, parts.textBoxTexts, lengths.textBox);
  const shapes = readPositions(table, parts.shapes, lengths.shape);
  const places = new Map(shapes.data.map((shape, index) => [shape.readInt32LE(0), shapes.positions[index] ?? 0]));
  return spans.map((span, index) => {
    const number = boxes.data[index]?.readInt32LE(14) ?? 0;
    return { ...span, kind: 'text-box', at: places.get(number) ?? Number.POSITIVE_INFINITY };
  });
}
