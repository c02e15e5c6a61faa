import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files of the registry that a place has of its own, and what one says that has no entry yet: nothing, so that what is
 * pasted at its end stands; but a list of places that is empty must be told from one that was lost.
 */
const ownFiles = {
  'districts.yaml': '[]',
  'departments.yaml': '',
  'links.yaml': '',
  'redirects.yaml': '',
  'changes.yaml': '',
  'allowed-numbers.yaml': '',
} as const;

/** A file of a registry without entries. */
export interface RegistryTemplate {
  readonly name: string;
  readonly text: string;
}

/**
 * The files that a new registry begins with: the explanations at the head of those in the folder `registry`, and none of
 * their entries; and the site's own file with every value left empty.
 */
export async function readTemplates(registry: string): Promise<RegistryTemplate[]> {
  const read = (name: string) => readFile(join(registry, name), 'utf8');
  const empty = Object.entries(ownFiles).map(async ([name, value]) => {
    return { name, text: `${[...headOf(await read(name)), value].join('\n').trimEnd()}\n` };
  });
  const site = { name: 'site.yaml', text: withoutValues(await read('site.yaml')) };
  return [...(await Promise.all(empty)), site];
}

/** The comment lines before the first entry, and an empty line behind them. */
function headOf(text: string): string[] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const head = end === -1 ? lines : lines.slice(0, end);
  return head.length === 0 ? [] : [...head, ''];
}

function withoutValues(text: string): string {
  return text.replace(/^(\w+:).*$/gmu, '$1');
}
