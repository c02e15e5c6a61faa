import { readSectionMark } from './section-mark.ts';

const bullet =
  /^(?:[●◆■▲★◇○•·]|[—-]{1,2}(?=[\u4e00-\u9fff])|[一二三四五六七八九十]是|第[\d一二三四五六七八九十]{1,3}[条项](?![件目]))\s*/u;

/** The length of the number or sign by which a text sets an item apart (1., （一）, 一是, ●); 0 where it begins with none. */
export function readItemMark(text: string): number {
  return readSectionMark(text)?.length ?? bullet.exec(text)?.[0].length ?? 0;
}
