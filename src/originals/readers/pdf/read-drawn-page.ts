import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Drawing } from './drawing.ts';
import { dropRepeats } from './drop-repeats.ts';
import { judgeMapping } from './judge-mapping.ts';
import { identity, readMatrix } from './matrix.ts';
import { loadPdf } from './open-document.ts';
import type { PrintFont } from './place-signs.ts';
import { type Operation, readDrawing } from './read-drawing.ts';
import { turnUpright } from './turn-drawing.ts';

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** A page → all that it draws, turned so that one reads it; which layers are hidden is the document's to say. */
export async function readDrawnPage(page: PDFPageProxy, isLayerHidden: (layer: unknown) => boolean): Promise<Drawing> {
  const { OPS } = await loadPdf();
  const names = new Map(Object.entries(OPS).map(([name, number]) => [Number(number), name]));
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const operations = listOperations(list, names);
  const drawing = readDrawing(operations, {
    width,
    height,
    matrix: readMatrix(transform) ?? identity,
    fontOf: makeFonts(page, operations),
    isLayerHidden,
    paints: new Map([
      [OPS.stroke, 'stroke'],
      [OPS.closeStroke, 'stroke'],
      [OPS.fill, 'fill'],
      [OPS.eoFill, 'fill'],
      [OPS.fillStroke, 'both'],
      [OPS.eoFillStroke, 'both'],
      [OPS.closeFillStroke, 'both'],
      [OPS.closeEOFillStroke, 'both'],
    ]),
  });
  page.cleanup();
  return turnUpright({ ...drawing, glyphs: dropRepeats(drawing.glyphs) });
}

function listOperations({ fnArray, argsArray }: OperatorList, names: ReadonlyMap<number, string>): Operation[] {
  return fnArray.map((operator: number, index: number): Operation => {
    const operands: unknown = argsArray[index];
    return { name: names.get(operator) ?? '', operands: Array.isArray(operands) ? operands : [] };
  });
}

/** The fonts of a page by the names that its operators call them by. */
function makeFonts(page: PDFPageProxy, operations: readonly Operation[]): (name: string) => PrintFont {
  const codes = judgeMapping(operations);
  const fonts = new Map<string, PrintFont>();
  return (name) => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const data: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const matrix = readMatrix(property(data, 'fontMatrix'));
    const font: PrintFont = {
      unit: matrix === null || matrix[0] === 0 ? 0.001 : Math.abs(matrix[0]),
      isVertical: property(data, 'vertical') === true,
      isMapped: codes(name, property(data, 'composite') === true),
    };
    fonts.set(name, font);
    return font;
  };
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
