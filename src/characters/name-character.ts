import { findInvisible } from './invisible.ts';

const names: readonly (readonly [name: string, characters: RegExp])[] = [
  ['软连字符', /\u00ad/u],
  ['零宽空格', /\u200b/u],
  ['零宽不连字', /\u200c/u],
  ['零宽连字', /\u200d/u],
  ['词连接符', /\u2060/u],
  ['字节序标记（零宽不换行空格）', /\ufeff/u],
  ['行分隔符', /\u2028/u],
  ['段分隔符', /\u2029/u],
  ['文字方向标记', /[\u061c\u200e\u200f]/u],
  ['从左到右嵌入', /\u202a/u],
  ['从右到左嵌入', /\u202b/u],
  ['文字方向结束', /\u202c/u],
  ['强制从左到右', /\u202d/u],
  ['强制从右到左', /\u202e/u],
  ['文字方向隔离', /[\u2066-\u2068]/u],
  ['文字方向隔离结束', /\u2069/u],
  ['行间注释标记', /[\ufff9-\ufffb]/u],
  ['对象替换符', /\ufffc/u],
  ['换行', /\v/u],
  ['非字符', /\p{Noncharacter_Code_Point}/u],
  ['私用区字符', /\p{Co}/u],
  ['变体选择符', /\p{Variation_Selector}/u],
  ['标签字符', /[\u{e0000}-\u{e007f}]/u],
  ['C1 控制符', /[\u0080-\u009f]/u],
  ['C0 控制符', /\p{Cc}/u],
];

/** What an editor is told of a character that cannot be seen: 零宽空格 U+200B. */
export function nameCharacter(character: string): string {
  const name = names.find(([, characters]) => characters.test(character))?.[0] ?? '不显示的字符';
  return `${name} ${toCodePoint(character)}`;
}

/** U+200B, with as many digits as it takes, at least four. */
export function toCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** As a quoted text of YAML writes it: \u200B, \U000E0001. */
export function toEscape(character: string): string {
  const code = toCodePoint(character).slice('U+'.length);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code}`;
}

/** The text with every character that cannot be seen written out, such as [U+200B]; glyphs of a font of its own stay. */
export function showInvisible(text: string): string {
  let shown = '';
  let at = 0;
  for (const { character, index, kind } of findInvisible(text)) {
    if (kind === 'kept') continue;
    shown += `${text.slice(at, index)}[${toCodePoint(character)}]`;
    at = index + character.length;
  }
  return shown + text.slice(at);
}
