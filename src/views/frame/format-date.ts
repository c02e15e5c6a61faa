import { formatDay } from '../../records/format-day.ts';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/;

/** `2017-09-08T15:44` → `2017年9月8日 15:44`; a date without a time stays without one. */
export function formatDate(iso: string): string {
  const match = isoDate.exec(iso);
  if (!match) return iso;
  const time = match[4];
  return `${formatDay(iso)}${time ? ` ${time}` : ''}`;
}

/** `YYYY-MM-DD HH:MM` as 国办发〔2017〕47号 asks for PubDate, or the date alone: a time is never invented. */
export function toPubDate(iso: string): string {
  const match = isoDate.exec(iso);
  if (!match) return iso;
  const [, year, month, day, time] = match;
  return `${year}-${month}-${day}${time ? ` ${time}` : ''}`;
}
