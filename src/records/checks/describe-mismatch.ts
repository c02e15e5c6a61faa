import type { Mismatch } from '../source/mismatches.ts';
import { quote } from './quote.ts';

/** A shorter text may well be lost in one place and added in another by chance. */
const shortestMove = 2;

/**
 * What an editor is told about a place where the Markdown and the original part ways: text that is lost, added, doubled,
 * moved, or changed, where the original has it, and the mend.
 */
export function describeMismatch(mismatch: Mismatch, all: readonly Mismatch[], path: string): string {
  const { lost, added, before } = mismatch;
  const place = toLabel(path, mismatch);
  const where = before === '' ? '文首' : `“${[...before].slice(-8).join('')}”之后`;
  const isLong = [...lost, ...added].length >= shortestMove;
  const origin = isLong && lost === '' && all.find((other) => other.lost === added && other.added === '');
  if (origin)
    return `${where}多出${quote(added)}，它是 ${toLabel(path, origin)} 的字，换了位置。请移回第 ${origin.markdown.line} 行`;
  const target = isLong && added === '' && all.find((other) => other.added === lost && other.lost === '');
  if (target)
    return `${where}少了${quote(lost)}，${place} 有这些字，它们移到了第 ${target.markdown.line} 行。请移回这里`;
  if (lost === '' && before.endsWith(added)) return `${where}把${quote(added)}写了两遍，${place} 只有一遍。请删去一遍`;
  if (lost === '')
    return `${where}多出${quote(added)}，${place} 没有这些字。请删去，或在 front matter 的 corrections 中声明`;
  if (added === '') return `${where}少了${quote(lost)}，${place} 有这些字。请补上，或在 front matter 的 omitted 中声明`;
  const found = isReordered(lost, added) ? '字序不同：' : '';
  return `${where}${found}此处是${quote(added)}，${place} 是${quote(lost)}。请改回，或在 front matter 的 corrections 中声明`;
}

function toLabel(path: string, { original }: Mismatch): string {
  return `原件 ${path}:${original.line}:${original.column}`;
}

function isReordered(lost: string, added: string): boolean {
  return [...lost].sort().join('') === [...added].sort().join('');
}
