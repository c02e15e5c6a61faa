import { dropBlanks } from '../../../characters/blank.ts';
import { attachedFile } from './attached-file.ts';
import { endsInColon, isFactName } from './fact-name.ts';
import { InlineText, type ShownLine } from './inline-text.ts';
import type { PageListLabel } from './list-labels.ts';
import {
  attributeOf,
  headingLevelOf,
  isBlockElement,
  type MarkupElement,
  type MarkupParent,
  styleOf,
} from './markup.ts';
import { controlText, isHiddenMarkup, isUnprinted, optionsOf, textWithin } from './shown-markup.ts';
import { walkMarkup } from './walk-markup.ts';

/** A block of text with what its element says of it. */
export interface TextBlock {
  readonly lines: readonly ShownLine[];
  readonly label: string | null;
  readonly level: number | null;
  /** A heading, or set in the middle: it is broken for its looks. */
  readonly isDisplay: boolean;
}

/** @param kind What is counted together: 图片, 附件. */
export type LeaveOut = (kind: string, text: string) => void;

export interface TextReading {
  /** Is told what was seen and not taken. */
  readonly leaveOut: LeaveOut;
  /** Links stand apart from one another, as in a menu. */
  readonly areLinksApart: boolean;
  readonly labelOf: PageListLabel;
  /** Takes an element with all that is in it, so that its text is not read here; false for one that it leaves. */
  readonly take: (element: MarkupElement) => boolean;
  readonly write: (block: TextBlock) => void;
}

const keepsSpace = /(?:^|;)white-space:(?:pre|pre-wrap|pre-line|break-spaces)(?:;|$)/u;
/** What is seen and is no text. */
const seen: Readonly<Record<string, string>> = {
  img: '图片',
  svg: '图片',
  canvas: '图片',
  picture: '图片',
  object: '嵌入内容',
  embed: '嵌入内容',
  applet: '嵌入内容',
  video: '音视频',
  audio: '音视频',
  iframe: '框架',
  frame: '框架',
  math: '公式',
};
/** A picture that is a mark beside a text, in pixels. */
const smallest = 40;
/** So many hidden characters and more may be a text that somebody looks for. */
const leastHidden = 8;
const factName = /^[\s【[]*[\p{Script=Han}\u3000 ]{2,8}[：:]/u;

/** Reads the text below an element block by block, in order, as a browser shows it. */
export function readPageText(root: MarkupParent, { leaveOut, areLinksApart, labelOf, take, write }: TextReading): void {
  const text = new InlineText();
  const open: MarkupElement[] = [];
  let label: string | null = null;
  let kept = 0;
  let isBeforeInline = false;
  // The name of a fact stands in an element of its own, and what it is follows on the same line.
  let isOpenFact = false;
  const end = () => {
    const isEmpty = text.isEmpty();
    const lines = text.take();
    if (isEmpty) return;
    const holder = open.findLast(isBlockElement);
    const level = open.map(headingLevelOf).findLast((found) => found !== null) ?? null;
    write({ lines, label, level, isDisplay: level !== null || (holder !== undefined && isCentred(holder)) });
    label = null;
  };
  walkMarkup(root, {
    text: (value) => {
      // A gap between neighbours that the page's style shows, and its source does not have: 来源：…时间：….
      if (isBeforeInline && text.namesFact() && factName.test(value)) text.addGap();
      isBeforeInline = false;
      text.add(value, kept > 0);
    },
    enter: (element) => {
      if (isUnprinted(element)) return false;
      if (isHiddenMarkup(element)) return leaveHiddenOut(element, leaveOut);
      if (element.tagName === 'br') text.breakLine();
      if (isBlockElement(element) && !isOpenFact) end();
      isOpenFact = false;
      if (take(element) || leaveSeenOut(element, leaveOut)) return false;
      const shown = controlText(element);
      if (shown !== null) {
        text.add(` ${shown} `, false);
        leaveOptionsOut(element, leaveOut);
        return false;
      }
      if (element.tagName === 'a') {
        leaveAttachmentOut(element, leaveOut);
        if (areLinksApart) text.addGap();
      }
      if (element.tagName === 'li') label = labelOf(element);
      const printed = readMarkedLabel(element);
      if (printed !== null && text.isEmpty()) {
        label = printed;
        return false;
      }
      if (doesKeepSpace(element)) kept += 1;
      open.push(element);
      return true;
    },
    leave: (element) => {
      isOpenFact = isFactName(element);
      if (isOpenFact) text.add(endsInColon(element) ? '' : '：', false);
      else if (isBlockElement(element)) end();
      else isBeforeInline = true;
      if (areLinksApart && element.tagName === 'a') text.addGap();
      if (doesKeepSpace(element)) kept -= 1;
      open.pop();
    },
  });
  end();
}

function isCentred(element: MarkupElement): boolean {
  return (
    element.tagName === 'center' ||
    attributeOf(element, 'align')?.toLowerCase() === 'center' ||
    /(?:^|;)text-align:(?:-webkit-)?center/u.test(styleOf(element))
  );
}

function doesKeepSpace(element: MarkupElement): boolean {
  return ['pre', 'textarea', 'listing', 'xmp'].includes(element.tagName) || keepsSpace.test(styleOf(element));
}

/** Word writes the number of a paragraph as a text of its own, in a span that says so. */
function readMarkedLabel(element: MarkupElement): string | null {
  if (!/(?:^|;)mso-list:ignore(?:;|$)/u.test(styleOf(element))) return null;
  const printed = textWithin(element).replace(/[\u00a0\s]+/gu, '');
  return printed === '' ? null : printed;
}

function leaveHiddenOut(element: MarkupElement, leaveOut: LeaveOut): false {
  const hidden = textWithin(element);
  const length = dropBlanks(hidden).length;
  if (length >= leastHidden && element.tagName !== 'input') {
    leaveOut('隐藏文字', `网页有不显示的文字“${shorten(hidden)}”（共 ${length} 字），没有收录`);
  }
  return false;
}

/** True for what is no text; the editor is told, unless it is only a mark. */
function leaveSeenOut(element: MarkupElement, leaveOut: LeaveOut): boolean {
  const kind = seen[element.tagName];
  if (kind === undefined) return false;
  if (kind === '图片' ? isSmall(element, smallest) : kind === '框架' && isSmall(element, 1)) return true;
  const words = (attributeOf(element, 'alt') || attributeOf(element, 'title') || textWithin(element)).trim();
  const address = attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? '';
  if (kind === '图片' && (siteSign.test(fileOf(address)) || siteWords.test(words))) return true;
  const told = words !== '' ? `（文字说明：${shorten(words)}）` : isAddress(address) ? `（${shorten(address)}）` : '';
  const mend = kind === '框架' ? '，框架里的网页没有随本页一起收到。请另存框架里的网页再导入' : '，没有收录';
  leaveOut(kind, `网页有${kind}${told}${mend}`);
  return true;
}

/** What a site shows of itself on every page: its emblem, its code to scan, its number with the police. */
const siteSign = /(?:^|[^a-z])(?:logo|banner|beian|gongan|ghs|ewm|erweima|qr_?code|weixin|wechat)(?![a-z])/iu;
const siteWords = /(?:门户网站|政府网)(?:logo|标识|首页)?$|^(?:网站)?(?:logo|标识|二维码)$|公网安备/iu;

function fileOf(address: string): string {
  return /[^/\\\\]*$/u.exec(address.replace(/[?#].*$/u, ''))?.[0] ?? '';
}

function isAddress(address: string): boolean {
  return address !== '' && !address.startsWith('data:');
}

function isSmall(element: MarkupElement, pixels: number): boolean {
  return ['width', 'height'].some((name) => (readPixels(element, name) ?? Number.POSITIVE_INFINITY) <= pixels);
}

function readPixels(element: MarkupElement, name: string): number | null {
  const styled = new RegExp(`(?:^|;)${name}:(\\d+)(?:\\.\\d+)?px`, 'u').exec(styleOf(element))?.[1];
  const written = /^\d+(?!\d*%)/u.exec(attributeOf(element, name) ?? '')?.[0];
  const size = styled ?? written;
  return size === undefined ? null : Number(size);
}

function leaveOptionsOut(element: MarkupElement, leaveOut: LeaveOut): void {
  if (element.tagName !== 'select') return;
  const others = optionsOf(element).length - 1;
  if (others > 0) leaveOut('下拉框', `网页的下拉框中另有 ${others} 个选项，没有收录`);
}

function leaveAttachmentOut(link: MarkupElement, leaveOut: LeaveOut): void {
  const file = attachedFile(link);
  if (file === null) return;
  const { label, name } = file;
  const called = label === '' ? (name ?? '') : label;
  const beside = name !== null && name !== called ? `（${name}）` : '';
  leaveOut('附件', `网页附有文件“${shorten(called)}”${beside}，没有随网页一起收到。请下载后另行导入`);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}……` : text;
}
