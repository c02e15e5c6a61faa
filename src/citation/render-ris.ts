import type { CitedSource, Retrieval } from './cited-source.ts';

/** For programs that keep references: RIS, a field a line, lines ending as it asks for. */
export function renderRis(source: CitedSource, { address, day }: Retrieval): string {
  const { author, title, number, date, medium, site } = source;
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['TY', medium === 'DB/OL' ? 'DBASE' : 'ELEC'],
    ['AU', author],
    ['TI', title],
    ['M1', number],
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['DB', site],
    ['LA', 'zh'],
    ['UR', address],
    ['Y2', day?.replaceAll('-', '/')],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${toLine(value)}`] : []));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

function toLine(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}
