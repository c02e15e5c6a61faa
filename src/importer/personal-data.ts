import type { VFile } from 'vfile';
import type { Extract } from '../originals/extract.ts';
import { doubt, fail } from '../records/messages.ts';
import {
  describeMasking,
  describeNumber,
  describeSpot,
  toAllowedEntry,
} from '../records/personal-data/describe-number.ts';
import { findPersonalLandlines } from '../records/personal-data/find-landlines.ts';
import { findPersonalNumbers } from '../records/personal-data/find-numbers.ts';
import type { ImportRegistry } from './import-registry.ts';

/**
 * What a received file says of persons, wherever it stands in it, also in what the documents leave out.
 * Fatal: `personal-data`, an identity or mobile number that is not on the list. Doubt: `personal-contact`, a landline beside
 * a person's name.
 * @param name The file's name, which is published too.
 */
export function checkReceived(
  extract: Pick<Extract, 'format' | 'lines'>,
  name: string,
  { allowedNumbers, allowedNumbersPath }: ImportRegistry,
  file: VFile,
): void {
  const texts = extract.lines.map(({ text }) => text);
  const isOpen = ({ number }: { number: string }) => !allowedNumbers.has(number);
  const allow = (number: string) =>
    `确可公开的，把这一条粘贴到 ${allowedNumbersPath} 末尾（里面的 [] 删去），写明理由，再导入：${toAllowedEntry(number)}`;
  for (const found of findPersonalNumbers([name]).filter(isOpen)) {
    const text = `文件名中有${describeNumber(found)}，不得公开，没有写入任何内容。请改文件名后再导入。${allow(found.number)}`;
    fail(file, 'personal-data', text);
  }
  for (const found of findPersonalNumbers(texts).filter(isOpen)) {
    const mend = `请打开 ${file.path}，在${describeSpot(extract, found)}${describeMasking(found)}，保存后再导入`;
    const text = `有${describeNumber(found)}，不得公开，没有写入任何内容。${mend}。${allow(found.number)}`;
    fail(file, 'personal-data', text, found);
  }
  for (const found of findPersonalLandlines(texts).filter(isOpen)) {
    const text = '座机号码在人名旁边。请核对它是办公电话，可以公开；是住宅电话的，在收到的文件中隐去后再导入';
    doubt(file, 'personal-contact', text, found);
  }
}
