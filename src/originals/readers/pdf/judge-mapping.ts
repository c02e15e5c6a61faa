import type { PrintFont } from './place-signs.ts';
import type { Operation } from './read-drawing.ts';

/** What text in a language that is written here looks like: Han characters and their marks, ASCII, usual signs. */
const usual = /[\p{Script=Han}\u0020-\u007e\u00a0-\u00ff\u2010-\u203b\u2100-\u27bf\u3000-\u303f\uff00-\uffef]/u;

/** Never the meaning of a sign. */
const impossible = /[\p{Cs}\ufffd]|(?![\t\n\v\f\r])\p{Cc}/u;

/** So many of a font's signs must look like text where each stands for its own code. */
const mostlyUsual = 0.8;

interface Use {
  /** Different signs whose meaning is not their code, and those whose meaning is. */
  readonly mapped: Set<string>;
  readonly own: Set<string>;
}

/**
 * pdf.js gives the code of a sign as its meaning where the file tells none. In a font of two-byte codes (`isComposite`) that is
 * a number of a glyph and no character: it is told from codes that are characters (UniGB-UCS2) by what stands beside it.
 */
export function judgeMapping(
  operations: readonly Operation[],
): (font: string, isComposite: boolean) => PrintFont['isMapped'] {
  const uses = countUses(operations);
  return (font, isComposite) => {
    const use = uses.get(font) ?? { mapped: new Set(), own: new Set() };
    const usuals = [...use.own].filter((text) => usual.test(text)).length;
    const areCodesText = use.mapped.size <= use.own.size && usuals >= mostlyUsual * use.own.size;
    return (code, text) => {
      if (text === '' || impossible.test(text)) return false;
      return !isComposite || areCodesText || text !== ownText(code);
    };
  };
}

function ownText(code: number): string {
  return String.fromCharCode(code);
}

function countUses(operations: readonly Operation[]): Map<string, Use> {
  const uses = new Map<string, Use>();
  const fonts: string[] = [];
  let font = '';
  for (const { name, operands } of operations) {
    if (name === 'save') fonts.push(font);
    if (name === 'restore') font = fonts.pop() ?? font;
    if (name === 'setFont') font = String(operands[0]);
    if (name !== 'showText' || !Array.isArray(operands[0])) continue;
    const use = uses.get(font) ?? { mapped: new Set<string>(), own: new Set<string>() };
    uses.set(font, use);
    for (const sign of operands[0]) count(sign, use);
  }
  return uses;
}

function count(sign: unknown, use: Use): void {
  if (typeof sign !== 'object' || sign === null || !('unicode' in sign) || !('originalCharCode' in sign)) return;
  const { unicode, originalCharCode } = sign;
  if (typeof unicode !== 'string' || unicode.trim() === '') return;
  if (unicode === ownText(Number(originalCharCode))) use.own.add(unicode);
  else use.mapped.add(unicode);
}
