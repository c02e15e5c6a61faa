import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.array(z.strictObject({ number: z.string().min(1), reason: z.string().min(1) }));

/** registry/allowed-numbers.yaml: numbers that look like personal data and are none → the reason. Throws where it does not fit its schema. */
export async function loadAllowedNumbers(root: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(root, 'registry', 'allowed-numbers.yaml'), 'utf8').catch(() => '[]');
  const entries = schema.parse(parse(text) ?? []);
  return new Map(entries.map(({ number, reason }) => [number, reason]));
}
