import type { CardFont } from './card-font.ts';

/** Stands for a character that a font does not have, as in print (Unicode: GETA MARK). */
const geta = '〓';

/** The text with the font's characters alone. */
export interface DrawableText {
  readonly text: string;
  /** What it says otherwise, each once. */
  readonly missing: readonly string[];
}

/** A character that the font does not have is written by others that mean the same, Ⅲ as III; where there are none, 〓 stands for it. */
export function toDrawable(text: string, font: CardFont): DrawableText {
  const missing = new Set<string>();
  const drawn = Array.from(text, (character) => {
    if (character === '\n' || font.familyOf(character)) return character;
    const same = character.normalize('NFKC');
    if (same !== character && Array.from(same).every((one) => font.familyOf(one))) return same;
    missing.add(character);
    return geta;
  });
  return { text: drawn.join(''), missing: [...missing] };
}
