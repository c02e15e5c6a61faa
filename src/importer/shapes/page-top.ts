import type { Draft, SourceLine } from '../draft.ts';

/** A page without what its portal puts around the text: where it is on the site, and the title once more. */
export interface PageTop {
  readonly lines: readonly SourceLine[];
  readonly omitted: Draft['omitted'];
  /** The title that follows the breadcrumb; null where the page has no breadcrumb. */
  readonly title: string | null;
}

// 首页 > 信息公开 > 重点工作
const breadcrumb = /^[^>＞»]{1,20}(?:\s*[>＞»]\s*[^>＞»]{1,20}){2,}$/u;

/** Leaves out all up to the breadcrumb among the first lines, and later lines that only repeat the title. */
export function splitPageTop(lines: readonly SourceLine[]): PageTop {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const at = printed.slice(0, 8).findIndex(({ text }) => breadcrumb.test(text.trim()));
  if (at === -1) return { lines, omitted: [], title: null };
  const navigation = printed.slice(0, at + 1);
  const title = printed[at + 1];
  const repeats = printed.slice(at + 2).filter(({ text }) => text.trim() === title?.text.trim());
  const omitted = [
    ...navigation.map(({ text, line }) => ({ line, text: text.trim(), reason: '网页导航' as const })),
    ...repeats.map(({ text, line }) => ({ line, text: text.trim(), reason: '重复标题' as const })),
  ];
  const dropped = new Set(omitted.map(({ line }) => line));
  return { lines: lines.filter(({ line }) => !dropped.has(line)), omitted, title: title?.text.trim() ?? null };
}
