import type { SourceLine } from '../draft.ts';

/** One article of a list page: its own lines, title and date of publication. */
export interface Article {
  readonly lines: readonly SourceLine[];
  readonly title: SourceLine;
  readonly date: SourceLine;
}

const dateLine = /^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?$/u;
const separator = /^[-—–·•*_=]+$/u;

/** The articles of a portal's list page: each a title, a text and a line with nothing but a date. Null for any other page. */
export function readPortalList(lines: readonly SourceLine[]): Article[] | null {
  const articles: Article[] = [];
  let open: SourceLine[] = [];
  for (const source of lines) {
    open.push(source);
    if (!dateLine.test(source.text.trim())) continue;
    const [title, ...rest] = open.filter(({ text }) => text.trim() !== '' && !separator.test(text.trim()));
    if (title === undefined || rest.length < 2 || title.text.length > 80) return null;
    articles.push({ lines: open, title, date: source });
    open = [];
  }
  if (articles.length < 2) return null;
  // What follows the last article is the page's own; it stays with that article so that every line has its document.
  const last = articles.pop();
  return last ? [...articles, { ...last, lines: [...last.lines, ...open] }] : null;
}

/** True for a line that only the page's list needs. */
export function isSeparator(text: string): boolean {
  return separator.test(text.trim());
}
