import { readAssignedBlocks } from '../assigned-rows.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { readDocumentUnits } from '../document-units.ts';
import { doubt } from '../messages.ts';
import { findDepartment, type Registry } from '../registry/registry.ts';
import { isUnitName } from '../values/assignments/read-clause.ts';
import { findUnreadBracket } from '../values/assignments/unit-clauses.ts';
import type { Check } from './check-context.ts';
import { quote } from './quote.ts';

/**
 * `units-unread`: words among units that were not understood, a mark beside units that no legend explains, and roles that
 * show in the print alone: they name no unit and give no role. And what a label calls a unit and no name of one looks like.
 */
export const checkUnitsUnread: Check<'documents' | 'registry'> = ({ documents, registry }) => {
  for (const document of documents) {
    reportWords(document);
    reportUnnamed(document, registry);
    reportSentences(document);
    reportMarks(document);
    reportUnseen(document);
  }
};

const mend = '请对照原件，写明身份，如“牵头单位：市教育局；配合单位：市财政局”或“市教育局（牵头）、市财政局”';

function reportWords(document: CheckedDocument): void {
  for (const { unread, place } of readDocumentUnits(document)) {
    if (unread.length === 0) continue;
    const words = unread.map(quote).join('、');
    doubt(document.source.file, 'units-unread', `责任单位中的${words}没有看懂，没有当作单位。${mend}`, place);
  }
}

/** One message for each name, however often it comes; a registered one is known to be a unit. */
function reportUnnamed({ source, outline, legend }: CheckedDocument, registry: Registry): void {
  const told = new Set<string>();
  for (const { first, item } of readAssignedBlocks(source, outline, legend)) {
    for (const { name } of item.units) {
      if (told.has(name) || isUnitName(name) || findDepartment(registry, name, source.matter.district)) continue;
      told.add(name);
      const text = `${quote(name)}写在责任单位里，看不出是不是单位的名称，照列为单位。请对照原件：是单位的，登记到 registry/departments.yaml，登记后不再提醒；是几个单位、抄错了或不是单位的，照原件改正，并在 front matter 的 corrections 中声明`;
      doubt(source.file, 'units-unread', text, { line: first.line });
    }
  }
}

/** A sentence of an item that says who does it, in words of which no unit was read. */
const bySentence = /由[^，,。；;]{2,20}(?:负责|牵头|承办)|[局委办部厅](?:牵头|主办)/u;

function reportSentences({ source, outline, legend }: CheckedDocument): void {
  for (const { first, rest, item } of readAssignedBlocks(source, outline, legend)) {
    if (item.units.length > 0 || item.leaders.length > 0) continue;
    const texts = [first, ...rest].flatMap((one) => ('text' in one ? [one] : []));
    for (const { text, line } of texts) {
      const found = findUnreadBracket(text, legend);
      if (found !== null) doubt(source.file, 'units-unread', describeBracket(found), { line });
    }
    const block = texts.find(({ text }) => bySentence.test(text));
    const words = bySentence.exec(block?.text ?? '')?.[0];
    if (block === undefined || words === undefined) continue;
    const text = `句中的${quote(words)}没有读出单位，这一项按没有写责任单位显示。${mend}`;
    doubt(source.file, 'units-unread', text, { line: block.line });
  }
}

function describeBracket({ bracket, words }: NonNullable<ReturnType<typeof findUnreadBracket>>): string {
  const found = `${quote(bracket)}里的${words.map(quote).join('、')}看不出是不是单位，括号里的单位都没有读出，这一项按没有写责任单位显示`;
  return `${found}。请对照原件：都是单位的，在括号里的开头写上“责任单位：”，并在 front matter 的 corrections 中声明`;
}

/** One message for each mark, however many units it stands beside. */
function reportMarks(document: CheckedDocument): void {
  const placed = readDocumentUnits(document);
  for (const mark of new Set(placed.flatMap(({ unknownMarks }) => unknownMarks))) {
    const marked = placed.filter(({ unknownMarks }) => unknownMarks.includes(mark));
    const text = `有 ${marked.length} 处的单位印着“${mark}”，文中没有说明是什么身份，按该列的身份读。请对照原件，把说明（如“${mark}为牵头单位”）写进正文或表头`;
    doubt(document.source.file, 'units-unread', text, marked[0]?.place);
  }
}

function reportUnseen(document: CheckedDocument): void {
  const { source, outline, legend } = document;
  if (legend.unseen === null || readDocumentUnits(document).length === 0) return;
  const words = legend.unseen;
  const block = outline.find((one) => 'text' in one && one.text.replace(/[\s“”（）()]+/gu, '').includes(words));
  const text = `文中说明${quote(words)}，这种印法在文字里看不见，没有据此判断身份。${mend}`;
  doubt(source.file, 'units-unread', text, { line: block?.line ?? 1 });
}
