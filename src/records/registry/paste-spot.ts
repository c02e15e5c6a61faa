import type { Registry } from './registry-schema.ts';

/** Where entries are pasted: in words to an editor, and as a program does it. */
export interface Spot {
  readonly where: string;
  /** The file, by its name under registry/. */
  readonly name: string;
  /** By how many spaces they are indented there. */
  readonly indent: number;
  /** The line behind which they stand, 1-based; null for the end of the file. */
  readonly after: number | null;
  /** What `[]` or `{}` that line says, which the entries take the place of; '' for none. */
  readonly empty: string;
}

/** The end of a registry file; a file that says `[]` or `{}` has that line replaced. */
export function endOfFile(registry: Registry, name: string): Spot {
  const lines = linesOf(registry, name);
  const at = lines.findIndex((line) => /^\s*(?:\[\s*\]|\{\s*\})/u.test(line));
  if (at === -1) return { where: `贴到 registry/${name} 的末尾`, name, indent: 0, after: null, empty: '' };
  return { where: `换掉 registry/${name} 的第 ${at + 1} 行`, name, indent: 0, after: at + 1, empty: lines[at] ?? '' };
}

/** The group of a district in departments.yaml; null where it has none. */
export function groupOf(registry: Registry, district: string): Spot | null {
  const name = 'departments.yaml';
  const lines = linesOf(registry, name);
  const key = new RegExp(`^["']?${district}["']?\\s*:(?<rest>.*)$`, 'u');
  const at = lines.findIndex((line) => key.test(line));
  if (at === -1) return null;
  const line = lines[at] ?? '';
  const empty = /\[\s*\]/u.exec(key.exec(line)?.groups?.['rest'] ?? '')?.[0];
  if (empty !== undefined) {
    const where = `删去 registry/${name} 第 ${at + 1} 行的 []，贴到这一行之下`;
    return { where, name, indent: 2, after: at + 1, empty };
  }
  const entry = lines.slice(at + 1).find((text) => /^\s*-\s/u.test(text));
  const indent = entry === undefined ? 2 : entry.indexOf('-');
  return { where: `贴到 registry/${name} 第 ${at + 1} 行“${line.trim()}”之下`, name, indent, after: at + 1, empty: '' };
}

/** The text of the file with the entries pasted at the spot. */
export function pasteAt(text: string, { indent, after, empty }: Spot, entries: string): string {
  const pasted = entries
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`));
  const lines = text === '' ? [] : text.replace(/\n$/u, '').split('\n');
  if (after === null) return [...lines, ...pasted, ''].join('\n');
  const rest = (lines[after - 1] ?? '').replace(empty, '').trimEnd();
  return [...lines.slice(0, after - 1), ...(rest === '' ? [] : [rest]), ...pasted, ...lines.slice(after), ''].join(
    '\n',
  );
}

function linesOf({ files }: Registry, name: string): string[] {
  return String(files.find(({ basename }) => basename === name) ?? '').split('\n');
}
