import { readSectionMark } from '../records/values/section-mark.ts';
import { type OrderPart, toText } from './running-order.ts';

/** So many parts may stand above the title. */
const deepestTitle = 12;

/**
 * The one heading of the top level above all others is the title, and no section of the text: it loses its level, so that
 * the sections below are the outermost.
 */
export function takeTitle(parts: readonly OrderPart[]): { parts: readonly OrderPart[]; title: string | null } {
  const at = parts.findIndex((part) => part.type === 'text' && part.source.level !== undefined);
  const top = parts.filter((part) => part.type === 'text' && part.source.level === 1);
  const found = parts[at];
  if (at === -1 || at >= deepestTitle || found?.type !== 'text' || top.length !== 1 || top[0] !== found)
    return { parts, title: null };
  const { text, line } = found.source;
  if (readSectionMark(text.trim()) !== null) return { parts, title: null };
  return { parts: raiseLevels(parts.with(at, toText({ text, line }))), title: text.trim() };
}

/** The outermost sections are of level 1. */
function raiseLevels(parts: readonly OrderPart[]): OrderPart[] {
  const levels = parts.flatMap((part) => (part.type === 'text' ? (part.source.level ?? []) : []));
  const above = levels.reduce((least, level) => Math.min(least, level), 9) - 1;
  return parts.map((part) => {
    if (part.type !== 'text' || part.source.level === undefined) return part;
    return toText({ ...part.source, level: part.source.level - above });
  });
}
