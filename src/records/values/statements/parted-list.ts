import { readItemMark } from '../item-mark.ts';
import { type Announcement, readAnnouncement } from './announced-deeds.ts';

/** A list within one paragraph, announced by a sentence and parted by marks alone: 这六件实事是：…；…；…。 */
export interface PartedList {
  readonly announcement: Announcement;
  /** Where each part begins and ends, its mark included. */
  readonly parts: readonly Part[];
  /** Whether there are as many as the sentence says. */
  readonly isCounted: boolean;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

const shortestPart = 4;
/** Who wrote it, in brackets at the end. */
const byline = /\s*[（(][^（()）]*(?:记者|通讯员|来源|编辑|供稿|报道|[日晚]报)[^（()）]*[)）]\s*$/u;
/** 这六件实事是新建学校2所；…: no colon stands between. */
const bareStart = /[实實]事(?:[项項]目)?(?:分别)?(?:[是为為]|包括)(?![：:])/gu;

/** The first list of deeds for the public that a text announces and parts by semicolons or stops; null where it has none. */
export function findPartedList(text: string): PartedList | null {
  const plain = maskAsides(text);
  const colons = Array.from(plain.matchAll(/[：:]/gu), ({ index }) => index + 1);
  const bare = Array.from(plain.matchAll(bareStart), ({ index, 0: words }) => index + words.length);
  for (const start of [...colons, ...bare].sort((a, b) => a - b)) {
    const announcement = readAnnouncement(text.slice(0, start));
    const list = announcement === null ? null : toList(plain, text, start, announcement);
    if (list !== null) return list;
  }
  return null;
}

function toList(plain: string, text: string, start: number, announcement: Announcement): PartedList | null {
  const end = start + text.slice(start).replace(byline, '').trimEnd().length;
  const stop = plain.slice(start, end).indexOf('。');
  const sentenceEnd = stop === -1 ? end : start + stop + 1;
  const ways = [
    splitParts(plain, start, sentenceEnd, /[；;]/u),
    splitParts(plain, start, end, /[；;。！!]/u),
    splitParts(plain, start, end, /[。！!]/u),
  ].filter((parts) => parts.length > 1 && parts.every((part) => isPart(text.slice(part.start, part.end))));
  const exact = ways.find((parts) => announcement.counts.includes(parts.length));
  const parts = exact ?? ways[0];
  return parts === undefined ? null : { announcement, parts, isCounted: exact !== undefined };
}

function splitParts(plain: string, from: number, to: number, mark: RegExp): Part[] {
  const parts: Part[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if (at < to - 1 && !mark.test(plain[at] ?? '')) continue;
    if (/[^\s\p{P}]/u.test(plain.slice(start, at + 1))) parts.push({ start, end: at + 1 });
    start = at + 1;
  }
  return parts;
}

/** Parts with numbers of their own are set apart by those. */
function isPart(text: string): boolean {
  const plain = text.trim();
  return plain.length >= shortestPart && readItemMark(plain) === 0;
}

/** What stands in brackets or quotation marks parts nothing. */
function maskAsides(text: string): string {
  return text.replace(/[（(][^（）()]*[）)]|“[^“”]*”|《[^《》]*》/gu, (aside) => '　'.repeat(aside.length));
}
