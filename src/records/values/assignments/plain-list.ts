import { normalizeMarks } from '../departments/department-separators.ts';
import { dropLegend } from './role-legend.ts';
import { findDeed, parseRole } from './role-words.ts';

const wrapped = /^[（【〔[](?<inner>[^（）]*(?:（[^（）]*）[^（）]*)*)[）】〕\]][。；;]?$/u;

/** 市教育局[牵头]、…: a role in brackets of another kind, behind the unit that has it. */
const framedRole = /(?<=[^\s；;。，,、])[[［【〔]\s*([^[\]［］【】〔〕]{2,6})\s*[\]］】〕](?=[\s；;。，,、]|$)/gu;

/** 由市教育局会同市财政局办理: who it is given to does it; without 由 the words say what is done. */
const handled = /(?<=^(?:并)?由[^。；;]*[\u4e00-\u9fff])(?:研究|共同|联合|负责)*办理(?=[。；;]?$)/u;

/** One kind of each mark; what stands in brackets as a whole stands alone; a line of deeds ends its list. */
export function toPlainList(text: string): string {
  const plain = normalizeMarks(dropLegend(text).trim())
    .replace(handled, '负责')
    .replace(framedRole, (whole, words: string) => (parseRole(words) === null ? whole : `（${words}）`));
  const inner = wrapped.exec(plain)?.groups?.['inner'] ?? plain;
  const kept = parseRole(inner) === null ? inner : plain;
  return kept
    .replace(/。/gu, '；')
    .replace(/(?<=[局委办部厅院会府心])\s*[/／]\s*(?=[\u4e00-\u9fff])/gu, '、')
    .replace(/(?<=^|[\s，；、])[（(]?\d{1,2}[）).．、]\s*(?=[\u4e00-\u9fff])/gu, '')
    .split('\n')
    .map((line) => (findDeed(line.trim()) === null ? line : `${line.trimEnd()}；`))
    .join('\n');
}
