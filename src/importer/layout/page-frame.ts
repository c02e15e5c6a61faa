import type { Draft, SourceLine } from '../draft.ts';

/** A page without what its portal puts around the text: where it is on the site, links, the title once more. */
export interface PageFrame {
  readonly lines: readonly SourceLine[];
  readonly omitted: Draft['omitted'];
  /** The title that follows the breadcrumb; null where the page has no breadcrumb. */
  readonly title: string | null;
}

// 当前位置：首页 > 新闻
const labelledPlace = /^(?:当前|您(?:现在)?(?:所在)?的?)位置\s*[：:].{0,60}$/u;

/** 首页 > 信息公开 > 重点工作: three names or more, each short. */
function isBreadcrumb(text: string): boolean {
  if (labelledPlace.test(text)) return true;
  const names = text.split(/[>＞»]/u);
  return names.length > 2 && names.every((name) => name !== '' && /^[^<\t，。；]{0,20}$/u.test(name.trim()));
}

/** > 信息公开 > 重点工作: where a breadcrumb goes on that its first line does not end. */
const goesOn = /^[>＞»].{0,60}$/u;

/** What a portal offers to those who read with aids: it stands above the text, and says nothing of it. */
const aid =
  /^[•·●▪◦\-\s]*(?:(?:无障碍|适老化|长者|老年|关怀)(?:浏览|阅读|模式|版|专区|服务|通道)?|(?:语音)?朗读(?:全文|本页|文章)?|听(?:全文|文章|新闻)|进入关怀版)$/u;

/** So many lines of a page may come before its breadcrumb. */
const deepest = 8;

// Each is a whole piece of a line that only a portal needs.
const links = [
  /^(?:【|\[)?(?:打\s*印|关\s*闭|收\s*藏|分\s*享|返\s*回|下\s*载)(?:本页|窗口|页面|顶部|首页|到|附件)?(?:】|\])?[：:]?$/u,
  /^(?:上|下)一(?:篇|条|页)[：:]?.{0,60}$/u,
  /^(?:分享到|相关链接|相关阅读|友情链接|网站地图|联系我们|关于我们|隐私声明|使用帮助|扫一扫.{0,20})[：:]?$/u,
  /^(?:主办|承办|协办|技术支持|版权所有|建议使用|网站标识码)(?:单位)?[：:].{0,60}$/u,
  /^.{0,4}ICP备.{0,40}$|^.{0,4}公网安备.{0,40}$|^Copyright.{0,80}$/iu,
  /^\d{1,3}$/u,
];

/** True for a line with nothing but what links a page to others: 【打印本页】【关闭窗口】, 上一篇：…. */
function isNavigation(text: string): boolean {
  const plain = text.trim();
  if (plain === '' || /^\d+$/u.test(plain)) return false;
  if (links.some((link) => link.test(plain))) return true;
  const pieces = plain.split(/[\s|｜/]+|(?<=】)(?=【)|(?<=\])(?=\[)/u).filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every((piece) => links.some((link) => link.test(piece)));
}

/** Leaves out all up to the breadcrumb among the first lines, aids to reading at the top, the links behind the text, and lines that only repeat the title. */
export function splitPageFrame(lines: readonly SourceLine[]): PageFrame {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const at = findBreadcrumbEnd(printed);
  const head = at + 1 + countAids(printed.slice(at + 1));
  const title = at === -1 ? undefined : printed[head]?.text.trim();
  const behind = findLinksBehind(printed);
  const omitted = [
    ...printed.slice(0, head).map((source) => omit(source, '网页导航')),
    ...printed
      .slice(head + 1, printed.length - behind.length)
      .filter(({ text }) => title !== undefined && text.trim() === title)
      .map((source) => omit(source, '重复标题')),
    ...behind.map((source) => omit(source, '网页导航')),
  ];
  const dropped = new Set(omitted.map(({ line }) => line));
  return { lines: lines.filter(({ line }) => !dropped.has(line)), omitted, title: title ?? null };
}

/** The last line of the breadcrumb; -1 where there is none. */
function findBreadcrumbEnd(printed: readonly SourceLine[]): number {
  const at = printed.slice(0, deepest).findIndex(({ text }) => isBreadcrumb(text.trim()));
  const end = printed.findIndex(({ text }, index) => index > at && !goesOn.test(text.trim()));
  return at === -1 || end === -1 ? at : end - 1;
}

/** Only what stands above all text: 无障碍 alone farther down may be a heading. */
function countAids(printed: readonly SourceLine[]): number {
  return Math.max(
    0,
    printed.findIndex(({ text }) => !aid.test(text.trim())),
  );
}

function findLinksBehind(printed: readonly SourceLine[]): SourceLine[] {
  const last = printed.findLastIndex(({ text }) => !isNavigation(text));
  return printed.slice(last + 1);
}

function omit({ line, text }: SourceLine, reason: Draft['omitted'][number]['reason']): Draft['omitted'][number] {
  return { line, text: text.trim(), reason };
}
