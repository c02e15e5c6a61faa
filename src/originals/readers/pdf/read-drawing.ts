import { type Box, boxOfPoints, intersect, isCentredIn } from './box.ts';
import type { Drawing, Glyph, Quarter, RuledLine, Unseen } from './drawing.ts';
import { apply, identity, type Matrix, multiply, readMatrix } from './matrix.ts';
import { pathRules, toPath } from './path-rules.ts';
import { type PlacedSign, type PrintFont, placeSigns } from './place-signs.ts';
import { initialState, type PrintState } from './print-state.ts';
import { unifyCharacters } from './unify-characters.ts';

/** What a program prints, as pdf.js lists it: the name of an operator, and its operands. */
export interface Operation {
  readonly name: string;
  readonly operands: readonly unknown[];
}

/** The page on which a program prints. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** From the coordinates of the program to points from the upper left corner of the page as it is shown. */
  readonly matrix: Matrix;
  readonly fontOf: (name: string) => PrintFont;
  readonly isLayerHidden: (layer: unknown) => boolean;
  /** By pdf.js's number of the operator that paints a path: how it does. */
  readonly paints: ReadonlyMap<number, 'stroke' | 'fill' | 'both'>;
}

/** In the place of a sign whose meaning the file does not tell. */
const unknownSign = '\ufffd';

/** The operators of a page, in order → what they draw on it as it is shown. */
export function readDrawing(operations: Iterable<Operation>, sheet: Sheet): Drawing {
  const printer = new Printer(sheet);
  for (const operation of operations) printer.print(operation);
  return printer.finish();
}

type Handler = (operands: readonly unknown[]) => void;

/** The map of an image whose sides are shorter draws a dot, not a picture. */
const smallestPicture = 4;

/** They paint: what was set before them was set for them. */
const painting = new Set(['showText', 'save', 'shadingFill', 'paintFormXObjectBegin', 'beginAnnotation']);

class Printer {
  readonly #sheet: Sheet;
  readonly #page: Box;
  readonly #glyphs: Glyph[] = [];
  readonly #invisible: Glyph[] = [];
  readonly #rules: RuledLine[] = [];
  readonly #pictures: Box[] = [];
  readonly #unseen: Unseen[] = [];
  readonly #stack: PrintState[] = [];
  /** For each marked part that is open, whether it lies on a hidden layer. */
  readonly #marks: boolean[] = [];
  #state: PrintState;
  /** Whether the next path cuts away what is printed outside of it. */
  #isClipping = false;
  /** Whether a map was set and nothing painted by it yet: pictures are not decoded, and leave only their place. */
  #isPlaceEmpty = false;
  #unmapped = 0;
  #unified = 0;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#page = { x0: 0, y0: 0, x1: sheet.width, y1: sheet.height };
    this.#state = initialState(sheet.matrix, this.#page);
  }

  print({ name, operands }: Operation): void {
    if (painting.has(name)) this.#isPlaceEmpty = false;
    this.#handlers[name]?.(operands);
  }

  finish(): Drawing {
    const { width, height } = this.#sheet;
    const isScan = this.#pictures.some(({ x0, y0, x1, y1 }) => (x1 - x0) * (y1 - y0) > 0.5 * width * height);
    const text = this.#invisible.map((glyph) => glyph.text).join('');
    // Over a picture of the whole page it is what a program recognised in the scan: the only text that there is.
    const reason = isScan ? 'recognised' : 'invisible';
    return {
      width,
      height,
      glyphs: isScan ? [...this.#glyphs, ...this.#invisible] : this.#glyphs,
      rules: this.#rules,
      pictures: this.#pictures,
      unseen: text.trim() === '' ? this.#unseen : [...this.#unseen, { reason, text }],
      unmapped: this.#unmapped,
      unified: this.#unified,
    };
  }

  readonly #handlers: Readonly<Record<string, Handler>> = {
    save: () => this.#stack.push(this.#state),
    restore: () => this.#restore(),
    transform: (operands) => this.#transform(readMatrix(operands)),
    paintFormXObjectBegin: ([matrix, box]) => {
      this.#stack.push(this.#state);
      this.#transform(readMatrix(matrix));
      this.#isPlaceEmpty = false;
      if (Array.isArray(box)) this.#clipTo(this.#toPage(box.map(Number)));
    },
    paintFormXObjectEnd: () => this.#restore(),
    beginAnnotation: ([, , place, matrix]) => {
      this.#stack.push(this.#state);
      this.#state = initialState(this.#sheet.matrix, this.#page);
      this.#transform(readMatrix(place));
      this.#transform(readMatrix(matrix));
      this.#isPlaceEmpty = false;
    },
    endAnnotation: () => this.#restore(),
    beginMarkedContent: () => this.#marks.push(false),
    beginMarkedContentProps: ([tag, layer]) => this.#marks.push(tag === 'OC' && this.#sheet.isLayerHidden(layer)),
    endMarkedContent: () => this.#marks.pop(),
    clip: () => {
      this.#isClipping = true;
    },
    eoClip: () => {
      this.#isClipping = true;
    },
    constructPath: ([paint, data]) => this.#drawPath(Number(paint), data),
    setLineWidth: ([width]) => this.#set({ lineWidth: Number(width) }),
    setGState: ([entries]) => this.#setEntries(entries),
    setFont: ([font, size]) => this.#set({ font: String(font), size: Number(size) }),
    setCharSpacing: ([spacing]) => this.#set({ charSpacing: Number(spacing) }),
    setWordSpacing: ([spacing]) => this.#set({ wordSpacing: Number(spacing) }),
    setHScale: ([scale]) => this.#set({ scale: Number(scale) / 100 }),
    setLeading: ([leading]) => this.#set({ leading: Number(leading) }),
    setTextRise: ([rise]) => this.#set({ rise: Number(rise) }),
    setTextRenderingMode: ([mode]) => this.#set({ mode: Number(mode) }),
    beginText: () => this.#setTextMatrix(identity),
    setTextMatrix: ([matrix]) => this.#setTextMatrix(readMatrix(matrix) ?? identity),
    moveText: ([x, y]) => this.#moveText(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      this.#set({ leading: -Number(y) });
      this.#moveText(Number(x), Number(y));
    },
    nextLine: () => this.#moveText(0, -this.#state.leading),
    showText: ([signs]) => this.#showText(Array.isArray(signs) ? signs : []),
  };

  #set(part: Partial<PrintState>): void {
    this.#state = { ...this.#state, ...part };
  }

  #restore(): void {
    if (this.#isPlaceEmpty) this.#addPicture();
    this.#isPlaceEmpty = false;
    this.#state = this.#stack.pop() ?? this.#state;
  }

  #transform(matrix: Matrix | null): void {
    if (matrix === null) return;
    this.#set({ matrix: multiply(this.#state.matrix, matrix) });
    this.#isPlaceEmpty = true;
  }

  /** An image fills the square of its own units (ISO 32000-1, 8.9.5.1). */
  #addPicture(): void {
    const box = intersect(this.#toPage([0, 0, 1, 1]), this.#state.clip);
    const isHidden = this.#marks.includes(true);
    if (!isHidden && Math.min(box.x1 - box.x0, box.y1 - box.y0) >= smallestPicture) this.#pictures.push(box);
  }

  #toPage([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Box {
    const corners = [[x0, y0] as const, [x1, y0] as const, [x0, y1] as const, [x1, y1] as const];
    return boxOfPoints(corners.map(([x, y]) => apply(this.#state.matrix, x, y)));
  }

  #clipTo(box: Box): void {
    this.#set({ clip: intersect(this.#state.clip, box) });
  }

  #drawPath(paint: number, data: unknown): void {
    const path = toPath(data, this.#state.matrix);
    const how = this.#sheet.paints.get(paint);
    if (how !== undefined && !this.#marks.includes(true)) {
      const [a, b, c, d] = this.#state.matrix;
      const lineWidth = this.#state.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
      this.#isPlaceEmpty = false;
      if (how !== 'fill') this.#addRules(pathRules(path, 'stroke', lineWidth));
      if (how !== 'stroke') this.#addRules(pathRules(path, 'fill', lineWidth));
    }
    if (this.#isClipping) {
      const points = path.flatMap((part) => part.points);
      this.#clipTo(points.length === 0 ? { x0: 0, y0: 0, x1: 0, y1: 0 } : boxOfPoints(points));
    }
    this.#isClipping = false;
  }

  #addRules(rules: readonly RuledLine[]): void {
    for (const rule of rules) {
      const seen = { ...intersect(rule, this.#state.clip), isUpright: rule.isUpright };
      const isSeen = seen.isUpright ? seen.y1 > seen.y0 && seen.x1 >= seen.x0 : seen.x1 > seen.x0 && seen.y1 >= seen.y0;
      if (isSeen) this.#rules.push(seen);
    }
  }

  #setEntries(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (!Array.isArray(entry)) continue;
      const [key, value] = entry;
      if (key === 'LW') this.#set({ lineWidth: Number(value) });
      if (key === 'Font' && Array.isArray(value)) this.#set({ font: String(value[0]), size: Number(value[1]) });
    }
  }

  #setTextMatrix(textMatrix: Matrix): void {
    this.#set({ textMatrix, line: [0, 0], pen: [0, 0] });
  }

  #moveText(x: number, y: number): void {
    const line = [this.#state.line[0] + x, this.#state.line[1] + y] as const;
    this.#set({ line, pen: line });
  }

  #showText(signs: readonly unknown[]): void {
    const font = this.#sheet.fontOf(this.#state.font);
    const { placed, pen } = placeSigns(signs, this.#state, font);
    this.#set({ pen });
    for (const sign of placed) this.#addSign(sign, font);
  }

  #addSign({ sign, box, size, angle }: PlacedSign, font: PrintFont): void {
    const isBlank = sign.unicode.trim() === '';
    const isMapped = isBlank || font.isMapped(sign.originalCharCode, sign.unicode);
    const text = isMapped ? unifyCharacters(sign.unicode) : unknownSign;
    const quarter = toQuarter(angle);
    const reason = this.#whyUnseen(box, quarter, isBlank);
    if (reason !== null || quarter === null) {
      this.#leave(reason ?? 'slanting', text);
      return;
    }
    if (!isMapped) this.#unmapped += 1;
    if (text !== sign.unicode && isMapped) this.#unified += 1;
    const glyphs = this.#state.mode % 4 === 3 ? this.#invisible : this.#glyphs;
    glyphs.push({ ...box, text, size, quarter });
  }

  #whyUnseen(box: Box, quarter: Quarter | null, isBlank: boolean): Unseen['reason'] | null {
    if (this.#marks.includes(true)) return 'layer';
    if (!isBlank && !isCentredIn(box, this.#state.clip)) return 'outside';
    return quarter === null ? 'slanting' : null;
  }

  #leave(reason: Unseen['reason'], text: string): void {
    const last = this.#unseen.at(-1);
    if (last?.reason === reason) this.#unseen[this.#unseen.length - 1] = { reason, text: last.text + text };
    else this.#unseen.push({ reason, text });
  }
}

/** Degrees clockwise → quarter turns; null where text slants. */
function toQuarter(angle: number): Quarter | null {
  const turns = Math.round(angle / 90);
  if (Math.abs(angle - turns * 90) > 6) return null;
  const quarters = [0, 1, 2, 3] as const;
  return quarters[(turns + 4) % 4] ?? null;
}
