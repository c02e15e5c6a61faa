import { parseSerialNumber } from '../../../columns/serial-number.ts';

/** What a sentence of a notice makes of one task of an older document. */
export interface StatedChange {
  /** 第2项 → 2; null where it names no number. */
  readonly itemNumber: number | null;
  /** The words that it quotes of the older document; null where it quotes none. */
  readonly before: string | null;
  /** What they are now; null where the task is no longer listed. */
  readonly after: string | null;
  /** The sentence, verbatim, without the mark that ends it. */
  readonly quote: string;
}

/** The changes that a text states, and the sentences that state one in words that are not understood. */
export interface StatedChanges {
  readonly changes: readonly StatedChange[];
  readonly unread: readonly string[];
}

const number = '第\\s*(?<number>[\\d０-９一二三四五六七八九十百]+)\\s*(?:项|条|款|号)(?:工作|任务|目标|内容|指标)*';
/** Single marks quote as double ones do, where they stand outside of these. */
const quoted = (name: string) => `(?:[“"「『](?<${name}>[^“”"「」『』]+)[”"」』]|‘(?<${name}>[^‘’]+)’)`;
const into =
  '(?:的?(?:内容|表述|目标|任务|指标))*[，,]?\\s*(?:应当?|现|统一|一律|有误[，,]?|印误[，,]?|拟|予以)*\\s*(?:调整|修改|修订|更正|变更|改|更改)?(?:为|成|作)[：:]?\\s*';
const away =
  '(?:取消|删除|删去|撤销|终止|不再列入|不再实施|不再保留|不再执行|停止实施|暂缓(?:实施|执行|推进)?|暂停实施|移出|调出)';
const between = '[^“”"「」『』。；;]{0,20}?';

const changed = new RegExp(`(?:${number}${between})?${quoted('before')}${into}${quoted('after')}`, 'u');
const dropped: readonly RegExp[] = [
  new RegExp(`${away}(?:[^“”"「」『』。；;第]{0,12}?)${number}(?:${between}${quoted('before')})?`, 'u'),
  new RegExp(`${number}(?:${between}${quoted('before')})?[^“”"「」『』。；;]{0,12}?${away}`, 'u'),
  new RegExp(`${away}[^“”"「」『』。；;]{0,12}?${quoted('before')}`, 'u'),
  new RegExp(`${quoted('before')}[^“”"「」『』。；;]{0,12}?${away}`, 'u'),
];
/** 误：… 正：… of a list of errata, with or without marks around each: 第3页第2行误：新建公园12个，正：新建公园10个. */
const erratum = new RegExp(
  `(?:${number}${between})?[“‘"「『]?误[：:]\\s*(?<before>\\S.*?)[。；;，,\\s]*[”’"」』]?[。；;，,\\s]*[“‘"「『]?正[：:]\\s*(?<after>\\S.*?)[。；;\\s]*[”’"」』]?[。；;\\s]*$`,
  'u',
);
/** One half of such an entry, the other of which stands in another paragraph. */
const halfErratum =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]+[）)、.．]\s*)?(?:第[^。；;“‘"「『：:]{1,12})?[“‘"「『]?[误正][：:]\s*\S/u;

/** What a sentence that changes a task says, however it says it. */
const turned = '(?:(?:调整|修改|修订|更正|变更|改|更改)(?:为|成|作|至|到)|应为)';
const speaksOfChange = new RegExp(
  `${number}.*(?:${turned}|${away})|${away}.*${number}|${quoted('before')}[^。；;]{0,12}?(?:${turned}|${away})`
    .replaceAll('?<number>', '')
    .replaceAll('?<before>', ''),
  'u',
);

/** The sentences of a text that change or drop a task of an older document. */
export function readStatedChanges(text: string): StatedChanges {
  const changes: StatedChange[] = [];
  const unread: string[] = [];
  for (const quote of text.split('\n').flatMap((line) => toErratum(line) ?? toSentences(line))) {
    const change = readChange(quote);
    if (change !== null) changes.push(change);
    else if (speaksOfChange.test(quote) || halfErratum.test(quote)) unread.push(quote);
  }
  return { changes, unread };
}

/** An entry of a list of errata is one statement, whatever ends its halves; null for any other line. */
function toErratum(line: string): string[] | null {
  return erratum.test(line) ? [line.trim().replace(/[。；;]+$/u, '')] : null;
}

function readChange(quote: string): StatedChange | null {
  const several = [...quote.matchAll(new RegExp(number.replace('<number>', '<one>'), 'gu'))].length > 1;
  if (several) return null;
  const found = (erratum.exec(quote) ?? changed.exec(quote))?.groups;
  const groups = found ?? dropped.map((form) => form.exec(quote)?.groups).find((own) => own !== undefined);
  if (groups === undefined) return null;
  const before = groups['before']?.trim() ?? null;
  const itemNumber = groups['number'] === undefined ? null : parseSerialNumber(groups['number']);
  if (found === undefined && [...quote.matchAll(/[“"「『]/gu)].length > 1) return null;
  return { itemNumber, before, after: found?.['after']?.trim() ?? null, quote };
}

/** A mark inside quotation marks ends no sentence. */
function toSentences(text: string): string[] {
  const plain = text.replace(/[“「『][^“”「」『』]*[”」』]|‘[^‘’]*’/gu, (words) => '　'.repeat(words.length));
  const ends = [...plain.matchAll(/[。；;\n]+/gu)].map(({ index, 0: mark }) => index + mark.length);
  return [0, ...ends]
    .map((start, nth) =>
      text
        .slice(start, ends[nth] ?? text.length)
        .trim()
        .replace(/[。；;]+$/u, ''),
    )
    .filter(Boolean);
}
