import type { XmlElement } from '../../xml/xml-element.ts';

/** What was seen in a paragraph and not taken as it stands, in the words of `LeftOutNotes`; the text is what it holds. */
export interface InlineNote {
  readonly kind: string;
  text: string;
}

/** A note at the foot of a page or at the end, where its mark stands. */
export interface NoteReference {
  readonly part: 'footnotes' | 'endnotes';
  readonly id: string;
}

/** What stands in a paragraph. */
export interface Inline {
  text: string;
  readonly notes: InlineNote[];
  /** Text boxes in it: their contents, or a text that is drawn. */
  readonly boxes: (XmlElement | string)[];
  readonly references: NoteReference[];
  readonly comments: string[];
}

export function emptyInline(): Inline {
  return { text: '', notes: [], boxes: [], references: [], comments: [] };
}

/** What is said of each kind of note. */
export const noteKinds = {
  inserted: '修订中插入的文字，已按接受修订取用',
  deleted: '修订中删除的文字，没有取用',
  hidden: '隐藏的文字，没有取用',
  picture: '图片，没有取用',
  chart: '图表或示意图，没有取用',
  object: '嵌入的对象，没有取用',
  formula: '公式，只取了其中的字符，请核对',
  field: '没有结果的域，没有取用，请在 Word 中更新域后另存',
  reading: '注音，没有取用',
} as const;

/** A paragraph that goes on in the next one. */
export function joinInline(before: Inline, after: Inline): Inline {
  return {
    text: before.text + after.text,
    notes: [...before.notes, ...after.notes],
    boxes: [...before.boxes, ...after.boxes],
    references: [...before.references, ...after.references],
    comments: [...before.comments, ...after.comments],
  };
}
