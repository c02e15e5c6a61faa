import { findDocumentNumber } from '../values/document-number.ts';

/** What a document says of another one whose place it takes. */
export interface StatedRevision {
  /** The words that say so, verbatim. */
  readonly words: string;
  /** Whether it takes the place of the whole. */
  readonly isWhole: boolean;
  /** The titles that these words quote, without 《》, and the numbers of documents in them. */
  readonly titles: readonly string[];
  readonly numbers: readonly string[];
}

/** What a notice of this kind is about: not 关于调整领导小组成员的通知. */
const matter = '(?:任务|目标|分工|分解|项目|实事|指标|清单|计划|进展|完成情况|报告|方案|要点)';
const change = '(?:调整|修订|修改|更正|变更)';
const letter = '(?:通知|公告|函|说明|批复|意见|启事)';
const inTitle: readonly RegExp[] = [
  new RegExp(`关于(?:对|进一步|再次|部分)*${change}.*${matter}.*${letter}$`, 'u'),
  new RegExp(`关于.*${matter}.{0,6}(?:进行|作|予以)?(?:部分|适当)?${change}(?:情况)?的${letter}$`, 'u'),
  new RegExp(`(?:更正|勘误)(?:${letter}|表)?$`, 'u'),
];
const replaced = /[^。；]*(?:同时|即行|予以|自行)?(?:废止|停止执行|不再执行)[^。；]*/u;
const inText: readonly RegExp[] = [
  replaced,
  new RegExp(`[^。；]*现[将就对][^。；]{0,80}${change}(?:说明|通知|公告)?如下[^。；]*`, 'u'),
  new RegExp(`[^。；]*(?:作|做)?(?:出)?(?:如下|以下)${change}[^。；]*`, 'u'),
];

const marked = /[（(](?:修订|修改|调整|更正)[版稿后]?[）)]/u;
/** The whole is issued once more, and not only what is mended of it. */
const anew = /[（(](?:(?:修订|修改)[版稿后]?|(?:调整|更正)[版稿后])[）)]/u;

/**
 * Whether a document says that it changes or replaces another one: in its title, or in a paragraph that names a document; null
 * where it says nothing of the kind.
 * @param texts Its paragraphs, tables apart.
 */
export function readStatedRevision(title: string, texts: readonly string[]): StatedRevision | null {
  const plain = title.replace(/\s+/gu, '').replace(/[（(][^）)]*[）)]$/u, '');
  const isMarked = marked.test(title);
  const ofTitle = isMarked || inTitle.some((form) => form.test(plain)) ? [isMarked ? title.trim() : plain] : [];
  const ofText = texts.flatMap((text) => inText.flatMap((form) => form.exec(text.replace(/\s+/gu, ''))?.[0] ?? []));
  const naming = ofText.filter((words) => /《[^》]+》/u.test(words) || readNumbers(words).length > 0);
  const said = [...ofTitle, ...naming];
  const [words] = said;
  if (words === undefined) return null;
  return {
    words,
    isWhole: anew.test(title) || naming.some((one) => replaced.test(one)),
    titles: said.flatMap((one) => [...one.matchAll(/《([^》]+)》/gu)].map(([, inner = '']) => inner)),
    numbers: said.flatMap(readNumbers),
  };
}

function readNumbers(text: string): string[] {
  return text.split(/(?<=号)/u).flatMap((part) => findDocumentNumber(part) ?? []);
}
