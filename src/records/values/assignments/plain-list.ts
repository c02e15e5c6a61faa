import { normalizeMarks } from '../departments/department-separators.ts';
import { dropLegend } from './role-legend.ts';
import { findDeed, findLabel, parseRole } from './role-words.ts';

const wrapped = /^[（【〔[](?<inner>[^（）]*(?:（[^（）]*）[^（）]*)*)[）】〕\]][。；;]?$/u;

/** 市教育局[牵头]、…: a role in brackets of another kind, behind the unit that has it. */
const framedRole = /(?<=[^\s；;。，,、])[[［【〔]\s*([^[\]［］【】〔〕]{2,6})\s*[\]］】〕](?=[\s；;。，,、]|$)/gu;

/** 由市教育局会同市财政局办理: who it is given to does it; without 由 the words say what is done. */
const handled = /(?<=^(?:并)?由[^。；;]*[\u4e00-\u9fff])(?:研究|共同|联合|负责)*办理(?=[。；;]?$)/u;

const deed = '牵头|主办|主责|负责|承办|配合|协办|协助|参与';
const ended = '(?=[\\s；;，,、。]|$)';
/** 市教育局－牵头, 市教育局：牵头, 市教育局为牵头单位: other writings of 市教育局牵头. */
const dashedDeed = new RegExp(`(?<=[\\u4e00-\\u9fff）])\\s*[－—–―：:-]{1,2}\\s*(${deed})${ended}`, 'gu');
const statedDeed = new RegExp(`(?<=[局委办部厅院会府心司团行区县市镇）])[为是](${deed})(?:单位|部门)${ended}`, 'gu');
/** 牵头单位 市教育局: a label at the beginning of a line, with a gap for its colon. */
const gapLabel = /^([\u4e00-\u9fff]{2,8})[ \t\u3000\u00a0]+(?=[\u4e00-\u9fff★☆])/u;
/** （排名不分先后）, which says nothing of anybody. */
const noOrder = /（[^（）]*(?:排名|先后|顺序)[^（）]*）/gu;

/** One kind of each mark; what stands in brackets as a whole stands alone; a line of deeds ends its list. */
export function toPlainList(text: string): string {
  const plain = normalizeMarks(dropLegend(text).trim())
    .replace(noOrder, '')
    .replace(/第[二三四五](?=责任(?:单位|部门|主体)\s*[：:])/gu, '')
    .replace(dashedDeed, '$1')
    .replace(statedDeed, '$1')
    .replace(handled, '负责')
    .replace(framedRole, (whole, words: string) => (parseRole(words) === null ? whole : `（${words}）`));
  const inner = wrapped.exec(plain)?.groups?.['inner'] ?? plain;
  const kept = parseRole(inner) === null ? inner : plain;
  return kept
    .replace(/。/gu, '；')
    .replace(/(?<=[局委办部厅院会府心司团行区县市镇])\s*[/／|｜·•]\s*(?=[\u4e00-\u9fff])/gu, '、')
    .replace(/[①-⑳]/gu, '、')
    .replace(/[.．]\s*$/gmu, '')
    .replace(/(?<=^|[\s，；、])[（(]?\d{1,2}[）).．、]\s*(?=[\u4e00-\u9fff])/gu, '')
    .split('\n')
    .map((line) => line.replace(gapLabel, (whole, label: string) => (isLabel(label) ? `${label}：` : whole)))
    .map((line) => (findDeed(line.trim()) === null ? line : `${line.trimEnd()}；`))
    .join('\n');
}

const isLabel = (words: string): boolean => /[单部主][位门体]$/u.test(words) && findLabel(words)?.start === 0;
