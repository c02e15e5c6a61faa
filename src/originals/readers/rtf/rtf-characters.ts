/** Control words and symbols that stand for a character. */
const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\v',
  lbr: '\v',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

export function characterOf(name: string): string | null {
  return Object.hasOwn(characters, name) ? (characters[name] ?? null) : null;
}
