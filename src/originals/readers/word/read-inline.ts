import { childOf, elementsOf, findElements, textOf, type XmlElement } from '../../xml/xml-element.ts';
import { OpenFields } from './fields.ts';
import { emptyInline, type Inline, type InlineNote, type NoteReference, noteKinds } from './inline.ts';
import { isOn, isSwitchedOn, valueAt } from './properties.ts';
import { toShownLetters, toSymbol } from './symbols.ts';
import type { WordStyles } from './word-styles.ts';

/** How a run stands to the reader. */
interface Mode {
  readonly change: 'inserted' | 'deleted' | null;
  readonly isHidden: boolean;
}

/** What runs share over paragraphs: a field may reach over several. */
export interface InlineContext {
  readonly fields: OpenFields;
  readonly styles: WordStyles;
  /** The mark of a note, as the text shows it. */
  readonly markOf: (reference: NoteReference) => string;
  /** The mark of the note that is read, which stands at its own beginning. */
  readonly ownMark: string;
}

export function inlineContext(
  styles: WordStyles,
  markOf: InlineContext['markOf'] = () => '',
  ownMark = '',
): InlineContext {
  return { fields: new OpenFields(), styles, markOf, ownMark };
}

/** What a paragraph holds, from left to right; hidden by its style where `isHidden`. */
export function readInline(paragraph: XmlElement, isHidden: boolean, context: InlineContext): Inline {
  const reader = new InlineReader(context);
  reader.readChildren(paragraph, { change: null, isHidden });
  return reader.inline;
}

class InlineReader {
  readonly inline = emptyInline();
  readonly #context: InlineContext;
  /** The last note of a kind, and the offset in the text where it ended. */
  readonly #last = new Map<string, { readonly note: InlineNote; end: number }>();

  constructor(context: InlineContext) {
    this.#context = context;
  }

  readChildren(parent: XmlElement, mode: Mode): void {
    for (const child of elementsOf(parent)) this.#read(child, mode);
  }

  #read(element: XmlElement, mode: Mode): void {
    const { name } = element;
    if (name === 'w:r') this.#readRun(element, mode);
    else if (name === 'm:oMath') this.#readFormula(element, mode);
    // Properties say how something looks, and hold no text.
    else if (!/Pr(?:Change)?$/u.test(name)) this.readChildren(element, changeMode(name, mode));
  }

  #readRun(run: XmlElement, mode: Mode): void {
    const properties = childOf(run, 'w:rPr');
    const hidden = childOf(properties, 'w:vanish');
    const isHidden =
      hidden === null
        ? mode.isHidden || this.#context.styles.style(valueAt(properties, 'w:rStyle')).isHidden
        : isOn(hidden);
    const fonts = childOf(properties, 'w:rFonts')?.attributes;
    const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? null;
    for (const child of elementsOf(run)) this.#readPiece(child, { ...mode, isHidden }, font);
  }

  #readPiece(piece: XmlElement, mode: Mode, font: string | null): void {
    const { name, attributes } = piece;
    const text = this.#textOfPiece(piece, font);
    if (text !== null) this.#add(text, mode);
    else if (name === 'w:fldChar') this.#readField(piece, mode);
    else if (/^w:(?:del)?instrText$/iu.test(name)) this.#context.fields.addCode(textOf(piece));
    else if (/^w:(?:footnote|endnote)Reference$/u.test(name)) this.#readReference(piece, mode);
    else if (name === 'w:commentReference') this.inline.comments.push(attributes['w:id'] ?? '');
    else if (/^w:(?:drawing|pict|object)$/u.test(name)) this.#readGraphic(piece, mode);
    else if (name === 'w:ruby') this.#readRuby(piece, mode);
    else this.#read(piece, mode);
  }

  /** What a piece of a run shows by itself; null for one that is more than text. */
  #textOfPiece(piece: XmlElement, font: string | null): string | null {
    switch (piece.name) {
      case 'w:t':
      case 'w:delText':
        return toShownLetters(plainText(piece), font);
      case 'w:tab':
      case 'w:ptab':
        return '\t';
      case 'w:br':
      case 'w:cr':
        return /^(?:page|column)$/u.test(piece.attributes['w:type'] ?? '') ? '' : '\v';
      case 'w:noBreakHyphen':
        return '-';
      case 'w:sym':
        return readSymbol(piece);
      case 'w:footnoteRef':
      case 'w:endnoteRef':
        return this.#context.ownMark;
      default:
        return null;
    }
  }

  #add(text: string, mode: Mode): void {
    if (text === '' || this.#context.fields.isInCode) return;
    if (mode.change === 'deleted') this.#note('deleted', text);
    else if (mode.isHidden) this.#note('hidden', text);
    else {
      this.inline.text += text;
      if (mode.change === 'inserted') this.#note('inserted', text);
    }
  }

  /** Text of a kind that goes on where the last one of it ended is one place to look at. */
  #note(kind: keyof typeof noteKinds, text: string): void {
    const at = this.inline.text.length;
    const last = this.#last.get(kind);
    if (last !== undefined && last.end === (kind === 'inserted' ? at - text.length : at)) {
      last.note.text += text;
      last.end = at;
      return;
    }
    const note: InlineNote = { kind: noteKinds[kind], text };
    this.inline.notes.push(note);
    this.#last.set(kind, { note, end: at });
  }

  #readField(mark: XmlElement, mode: Mode): void {
    const shown = this.#context.fields.read(mark);
    if (shown === null) return;
    this.#add(shown.text, mode);
    if (shown.isUnknown && mode.change !== 'deleted') this.inline.notes.push({ kind: noteKinds.field, text: '' });
  }

  #readReference(piece: XmlElement, mode: Mode): void {
    if (mode.change === 'deleted' || mode.isHidden) return;
    const part = piece.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
    const reference: NoteReference = { part, id: piece.attributes['w:id'] ?? '' };
    this.inline.references.push(reference);
    // A mark of the author's own stands in the text.
    if (!isSwitchedOn(piece.attributes['w:customMarkFollows'])) this.#add(this.#context.markOf(reference), mode);
  }

  #readGraphic(graphic: XmlElement, mode: Mode): void {
    if (mode.change === 'deleted') return;
    const { boxes, notes } = this.inline;
    for (const box of findElements(graphic, 'w:txbxContent')) boxes.push(box);
    // A title drawn as a picture, as WordArt, has its text as a property.
    for (const { attributes } of findElements(graphic, 'v:textpath')) {
      if ((attributes['string'] ?? '').trim() !== '') boxes.push(attributes['string'] ?? '');
    }
    const count = (kind: string, ...names: string[]) => {
      const found = findElements(graphic, ...names);
      for (const _ of found) notes.push({ kind, text: '' });
      return found.length;
    };
    // What is embedded has a picture of itself.
    if (count(noteKinds.object, 'o:OLEObject', 'w:control') > 0) return;
    count(noteKinds.chart, 'c:chart', 'cx:chart', 'dgm:relIds');
    count(noteKinds.picture, 'pic:pic', 'v:imagedata');
  }

  #readFormula(formula: XmlElement, mode: Mode): void {
    this.#add(findElements(formula, 'm:t', 'w:t').map(textOf).join(''), mode);
    if (mode.change !== 'deleted' && !mode.isHidden) {
      this.inline.notes.push({ kind: noteKinds.formula, text: textOf(formula) });
    }
  }

  #readRuby(ruby: XmlElement, mode: Mode): void {
    for (const base of elementsOf(ruby, 'w:rubyBase')) this.readChildren(base, mode);
    const reading = findElements(childOf(ruby, 'w:rt'), 'w:t').map(textOf).join('');
    if (mode.change !== 'deleted') this.inline.notes.push({ kind: noteKinds.reading, text: reading });
  }
}

/** What holds in an element that marks a change; what was inserted and then deleted is deleted. */
function changeMode(name: string, mode: Mode): Mode {
  if (name === 'w:del' || name === 'w:moveFrom') return { ...mode, change: 'deleted' };
  const isInserted = (name === 'w:ins' || name === 'w:moveTo') && mode.change === null;
  return isInserted ? { ...mode, change: 'inserted' } : mode;
}

/** White space at the ends counts only where the file says so; a line end in the file is a space. */
function plainText(piece: XmlElement): string {
  const text = textOf(piece);
  const kept = piece.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/gu, '');
  return kept.replace(/[\r\n]+/gu, ' ');
}

function readSymbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) ? '' : toSymbol(attributes['w:font'] ?? '', code);
}
