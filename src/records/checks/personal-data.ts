import { splitLines } from '../../characters/split-lines.ts';
import type { Extract } from '../../originals/extract.ts';
import { doubt, fail, type Place } from '../messages.ts';
import { describeMasking, describeNumber, describeSpot, toAllowedEntry } from '../personal-data/describe-number.ts';
import { findPersonalLandlines } from '../personal-data/find-landlines.ts';
import { findPersonalNumbers, type PersonalNumber } from '../personal-data/find-numbers.ts';
import { remembering } from '../remembering.ts';
import type { DocumentSource } from '../source/document-source.ts';
import type { Check } from './check-context.ts';

/**
 * `personal-data`: an identity number or a mobile number in a document or its original, outside the allow-list; what it
 * expects is an entry of that list. `personal-contact`: a landline beside a person's name in an original.
 */
export const checkPersonalData: Check = ({ documents, allowedNumbers }) => {
  const sources = documents.map(({ source }) => source);
  for (const sharing of Map.groupBy(sources, ({ matter }) => matter.original.path).values()) {
    const [first] = sharing;
    if (first === undefined) continue;
    const isOpen = ({ number }: { number: string }) => !allowedNumbers.has(number);
    const { numbers, landlines } = findInOriginal(first.original);
    const found = numbers.filter(isOpen);
    checkOriginal(sharing, found);
    for (const source of sharing) checkDocument(source, found, isOpen);
    reportLandlines(sharing, landlines.filter(isOpen));
  }
};

const findInOriginal = remembering((original: Extract) => {
  const lines = original.lines.map(({ text }) => text);
  return { numbers: findPersonalNumbers(lines), landlines: findPersonalLandlines(lines) };
});

const findInDocument = remembering(({ file }: DocumentSource) => findPersonalNumbers(splitLines(String(file))));

/** An original is published whole: what stands outside every document of it is reported with the first one. */
function checkOriginal(sharing: readonly DocumentSource[], found: readonly PersonalNumber[]): void {
  for (const number of found) {
    const owner = findOwner(sharing, number.line);
    if (owner === undefined) continue;
    const path = `${contentFolder(owner)}/originals/${owner.matter.original.path}`;
    // An id that an editor chose is kept; that of one of several documents cannot be chosen.
    const id = sharing.length === 1 ? ` --id ${owner.matter.id}` : '';
    const where = `原件 ${owner.matter.original.path}:${number.line}:${number.column} 处`;
    const mend =
      `打开 ${path}，在${describeSpot(owner.original, number)}${describeMasking(number)}，保存后运行 npm run import -- ${path} --force${id}` +
      '（编辑过的文字会被替换，请按它列出的各行补回）';
    report(owner, where, number, mend, owner.placeOf(['original', 'path']));
  }
}

/** What the original holds is mended there. */
function checkDocument(
  source: DocumentSource,
  ofOriginal: readonly PersonalNumber[],
  isOpen: (found: PersonalNumber) => boolean,
): void {
  for (const found of findInDocument(source).filter(isOpen)) {
    const same = ofOriginal.find(({ number }) => number === found.number);
    const mend = same
      ? `它来自原件第 ${same.line} 行，请按原件那一条的办法改`
      : `请在这里${describeMasking(found)}；原件写法不同的，在 front matter 的 corrections 中声明`;
    report(source, '此处', found, mend, found);
  }
}

function report({ file, ...source }: DocumentSource, where: string, found: PersonalNumber, mend: string, place: Place) {
  const list = `${contentFolder({ file, ...source })}/registry/allowed-numbers.yaml`;
  const allow = `确可公开的，运行 npm run check -- --suggest，把给出的条目粘贴到 ${list} 末尾（里面的 [] 删去），写明理由`;
  const message = fail(file, 'personal-data', `${where}有${describeNumber(found)}，不得公开。${mend}。${allow}`, place);
  message.expected = [toAllowedEntry(found.number)];
}

function reportLandlines(sharing: readonly DocumentSource[], found: ReturnType<typeof findPersonalLandlines>): void {
  for (const { line, column } of found) {
    const owner = findOwner(sharing, line);
    if (owner === undefined) continue;
    const text = `原件 ${owner.matter.original.path}:${line}:${column} 处的座机号码在人名旁边。请核对它是办公电话，可以公开；是住宅电话的，请在原件和正文中隐去`;
    doubt(owner.file, 'personal-contact', text, owner.placeOf(['original', 'path']));
  }
}

function findOwner(sharing: readonly DocumentSource[], line: number): DocumentSource | undefined {
  return (
    sharing.find(({ matter }) => matter.original.lines[0] <= line && line <= matter.original.lines[1]) ?? sharing[0]
  );
}

/** The folder's name as messages show it. */
function contentFolder({ file }: DocumentSource): string {
  return file.path.split('/')[0] ?? '';
}
