import { type CopiedSite, toCopyAddress } from './copy-address.ts';

const addressed = /(url\(\s*|@import\s+)(["']?)(\/[^"')\s]*)\2/gu;

/** A style sheet with its addresses as they are in the copy. @param from Its path within the copy. */
export function copyStyle(css: string, from: string, site: CopiedSite): string {
  return css.replace(addressed, (_, before: string, quote: string, address: string) => {
    return `${before}${quote}${toCopyAddress(address, from, site) ?? 'data:,'}${quote}`;
  });
}
