import { integerPattern, parseInteger } from './integer.ts';

const pattern = new RegExp(`(${integerPattern})\\s*大类\\s*(${integerPattern})\\s*[项个件][^，。；]{0,8}实事`, 'u');

/** 8大类24项政府实事工程: how many categories and projects a text declares, and in which words; null where it does not. */
export function parseProjectCount(text: string): { categories: number; projects: number; words: string } | null {
  const match = pattern.exec(text);
  const categories = parseInteger(match?.[1] ?? '');
  const projects = parseInteger(match?.[2] ?? '');
  return match === null || categories === null || projects === null ? null : { categories, projects, words: match[0] };
}
