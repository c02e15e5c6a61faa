import { CST, Lexer } from 'yaml';

/** Something that YAML allows and an editor's file may not hold: its offset in the text, and what to do instead. */
export interface Forbidden {
  readonly offset: number;
  readonly text: string;
  /** Nothing may be composed of the text. */
  readonly isHopeless: boolean;
}

/** More than any file here needs; what composes a text calls itself once for each level. */
const deepestBrackets = 50;
const widestIndent = 500;

/** What YAML does not allow in a text: control characters other than tab and line ends, and what stands for lost ones. */
const unprintable = /[^\t\n\r\x20-\x7e\x85\u{a0}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** A name that every object has already, so that what is written under it would be lost without a word. */
const prototypeName = /^["']?__proto__["']?$/u;

const marks: Partial<Record<CST.TokenType, (found: string) => string>> = {
  anchor: (found) => toAdvice(found, '锚点'),
  alias: (found) => toAdvice(found, '引用'),
  tag: (found) => toAdvice(found, '类型标记'),
  'directive-line': (found) => `不能使用 YAML 指令“${found}”。请删去这一行`,
};

function toAdvice(found: string, name: string): string {
  return `不能使用 YAML 的${name}“${found}”，内容要逐处写全。请删去它，写出全文；文字本来以“${found[0]}”开头的，请给文字加引号`;
}

/**
 * Anchors, aliases, tags and directives, which let a few lines stand for millions; brackets and indents so deep that a
 * reader breaks down; characters that are no text. The text is only cut into tokens, so that its size bounds the work.
 */
export function findForbidden(text: string): Forbidden[] {
  const strange = unprintable.exec(text);
  if (strange) return [{ offset: strange.index, text: describeCharacter(strange[0]), isHopeless: true }];
  const deep = new RegExp(`^(?:[ ]|[-?:][ ]){${widestIndent}}`, 'mu').exec(text);
  if (deep) return [{ offset: deep.index, text: `缩进超过 ${widestIndent} 格。请减少层次`, isHopeless: true }];
  return findTokens(text);
}

function findTokens(text: string): Forbidden[] {
  const found: Forbidden[] = [];
  let offset = 0;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (isSign(type)) continue;
    const describe = type === null ? undefined : marks[type];
    if (describe) found.push({ offset, text: describe(token), isHopeless: false });
    if (prototypeName.test(token)) found.push({ offset, text: `不认识“__proto__”。请删去`, isHopeless: false });
    if (type === 'flow-map-start' || type === 'flow-seq-start') depth += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') depth -= 1;
    if (depth > deepestBrackets) {
      return [...found, { offset, text: `括号套了 ${depth} 层，太深。请检查括号是否成对`, isHopeless: true }];
    }
    offset += token.length;
  }
  return found;
}

/** The lexer's own signs, which are no part of the text. */
function isSign(type: CST.TokenType | null): boolean {
  return type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar';
}

function describeCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `这里有一个看不见的控制字符（U+${code}）。请删去这个字符，或把这一行重新输入`;
}
