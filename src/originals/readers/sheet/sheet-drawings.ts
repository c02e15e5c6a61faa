import type { OfficePackage } from '../../package/open-package.ts';
import { elementsOf, findElements, textOf, type XmlElement } from '../../xml/xml-element.ts';

/** What lies over the cells of a sheet. */
export interface SheetDrawing {
  /** The paragraphs of each text box. */
  readonly boxes: readonly (readonly string[])[];
  readonly pictures: number;
  readonly charts: number;
}

/** The drawings of an .xlsx by the names of its sheets; what cannot be read is as if it were not there. */
export function readDrawings(file: OfficePackage): ReadonlyMap<string, SheetDrawing> {
  const main = file.findMain(/^xl\/workbook\.xml$/iu);
  const workbook = main === null ? null : file.readXml(main);
  if (main === null || workbook === null || 'rule' in workbook) return new Map();
  const targets = new Map(file.relationsOf(main).map(({ id, target }) => [id, target]));
  const drawings = new Map<string, SheetDrawing>();
  for (const { attributes } of findElements(workbook, 'x:sheet')) {
    const path = targets.get(attributes['r:id'] ?? '');
    const relation = path === undefined ? undefined : file.relationsOf(path).find(({ kind }) => kind === 'drawing');
    const drawing = relation === undefined ? null : file.readXml(relation.target);
    if (drawing !== null && !('rule' in drawing)) drawings.set(attributes['name'] ?? '', readDrawing(drawing));
  }
  return drawings;
}

function readDrawing(drawing: XmlElement): SheetDrawing {
  return {
    boxes: findElements(drawing, 'xdr:txBody')
      .map((body) => elementsOf(body, 'a:p').map((paragraph) => findElements(paragraph, 'a:t').map(textOf).join('')))
      .filter((paragraphs) => paragraphs.some((text) => text.trim() !== '')),
    pictures: findElements(drawing, 'xdr:pic').length,
    charts: findElements(drawing, 'xdr:graphicFrame').length,
  };
}
