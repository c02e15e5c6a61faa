import { fail } from '../messages.ts';
import { unknownYear } from '../source/front-matter.ts';
import type { Check } from './check-context.ts';

/** `unknown-year`: a document whose year the import could not tell and nobody has filled in; deadlines and tasks rest on it. */
export const checkUnknownYear: Check<'documents'> = ({ documents }) => {
  for (const { source } of documents) {
    if (source.matter.year !== unknownYear) continue;
    const text = `年份是 ${unknownYear}，这是导入时没有认出年份的记号。请对照原件填写 year，account 和文件的位置随之改，如 documents/2031/`;
    fail(source.file, 'unknown-year', text, source.placeOf(['year']));
  }
};
