import { readAssignedBlocks } from '../assigned-rows.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { readDocumentUnits } from '../document-units.ts';
import { doubt } from '../messages.ts';
import type { Check } from './check-context.ts';
import { quote } from './quote.ts';

/**
 * `units-unread`: words among units that were not understood, a mark beside units that no legend explains, and roles that
 * show in the print alone. They name no unit and give no role.
 */
export const checkUnitsUnread: Check<'documents'> = ({ documents }) => {
  for (const document of documents) {
    reportWords(document);
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

/** A sentence of an item that says who does it, in words of which no unit was read. */
const bySentence = /由[^，,。；;]{2,20}(?:负责|牵头|承办)|[局委办部厅](?:牵头|主办)/u;

function reportSentences({ source, outline, legend }: CheckedDocument): void {
  for (const { first, rest, item } of readAssignedBlocks(source, outline, legend)) {
    if (item.units.length > 0 || item.leaders.length > 0) continue;
    const block = [first, ...rest].find((one) => 'text' in one && bySentence.test(one.text));
    const words = block !== undefined && 'text' in block ? bySentence.exec(block.text)?.[0] : undefined;
    if (block === undefined || words === undefined) continue;
    const text = `句中的${quote(words)}没有读出单位，这一项按没有写责任单位显示。${mend}`;
    doubt(source.file, 'units-unread', text, { line: block.line });
  }
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
