import type { CitedSource, Retrieval } from './cited-source.ts';

/** For LaTeX: an entry of BibLaTeX's kind `online`, known by the last parts of its address. */
export function renderBibtex(source: CitedSource, { address, day }: Retrieval): string {
  const { author, title, number, date, site } = source;
  const fields: readonly (readonly [string, string | null])[] = [
    // Doubled, or the name of an authority would be taken apart as a person's.
    ['author', author && `{${escapeLatex(author)}}`],
    ['title', `{${escapeLatex(title)}}`],
    ['note', number && escapeLatex(number)],
    ['date', date],
    ['organization', escapeLatex(site)],
    ['url', address],
    ['urldate', day],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@online{${toKey(address)},`, ...lines, '}', ''].join('\n');
}

function toKey(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]*/u, '').replace(/:~:.*/u, '');
  const parts = path.split(/[^a-z0-9-]+/iu).filter((part) => part !== '');
  return parts.slice(-2).join('-') || 'home';
}

function escapeLatex(text: string): string {
  return text
    .replace(/[\\{}]/gu, '')
    .replace(/[#$%&_]/gu, '\\$&')
    .replace(/\s+/gu, ' ');
}
