import type { Registry } from './registry-schema.ts';

/** Where an editor pastes entries: a sentence, and by how many spaces they are indented there. */
export interface Spot {
  readonly where: string;
  readonly indent: number;
}

/** The end of a registry file; a file that says `[]` or `{}` has that line replaced. */
export function endOfFile(registry: Registry, name: string): Spot {
  const empty = linesOf(registry, name).findIndex((line) => /^\s*(?:\[\s*\]|\{\s*\})/u.test(line));
  const where = empty === -1 ? `贴到 registry/${name} 的末尾` : `换掉 registry/${name} 的第 ${empty + 1} 行`;
  return { where, indent: 0 };
}

/** The group of a district in departments.yaml; null where it has none. */
export function groupOf(registry: Registry, district: string): Spot | null {
  const name = 'departments.yaml';
  const lines = linesOf(registry, name);
  const key = new RegExp(`^["']?${district}["']?\\s*:(?<rest>.*)$`, 'u');
  const at = lines.findIndex((line) => key.test(line));
  if (at === -1) return null;
  if (/^\s*\[\s*\]/u.test(key.exec(lines[at] ?? '')?.groups?.['rest'] ?? '')) {
    return { where: `删去 registry/${name} 第 ${at + 1} 行的 []，贴到这一行之下`, indent: 2 };
  }
  const entry = lines.slice(at + 1).find((line) => /^\s*-\s/u.test(line));
  const indent = entry === undefined ? 2 : entry.indexOf('-');
  return { where: `贴到 registry/${name} 第 ${at + 1} 行“${lines[at]?.trim()}”之下`, indent };
}

function linesOf({ files }: Registry, name: string): string[] {
  return String(files.find(({ basename }) => basename === name) ?? '').split('\n');
}
