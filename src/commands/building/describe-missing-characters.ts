import { dirname } from 'node:path';

/**
 * Tells of characters that the font of the cards does not have.
 * @param missing Each with the cards on which 〓 stands for it, by their paths within the site.
 */
export function describeMissingCharacters(missing: ReadonlyMap<string, readonly string[]>): string[] {
  return [...missing].map(([character, [first = '', ...others]]) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    const where = `/${dirname(first)}/${others.length > 0 ? ` 等 ${others.length + 1} 页` : ''}`;
    return `卡片的字体没有“${character}”（U+${code}），${where}的卡片上画作“〓”；网页上照常显示`;
  });
}
