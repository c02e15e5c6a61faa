import type { VFile } from 'vfile';
import { z } from 'zod';
import { toNumber } from '../personal-data/find-numbers.ts';
import { readRegistryFile } from './registry-file.ts';

const schema = z.array(
  z.strictObject({
    number: z.string('号码要加引号，写作文字').min(1),
    reason: z.string().trim().min(1, '请写明理由'),
  }),
);

/** Numbers that look like personal data and are none, in digits alone → the reason; and the file with the messages about them. */
export interface ReadAllowedNumbers {
  readonly allowedNumbers: ReadonlyMap<string, string>;
  readonly file: VFile;
}

/** Reads registry/allowed-numbers.yaml, which may be left out. Messages (fatal): `registry-schema`. */
export async function readAllowedNumbers(root: string): Promise<ReadAllowedNumbers> {
  const { file, value } = await readRegistryFile(root, 'allowed-numbers.yaml', schema, { whenMissing: [] });
  return { allowedNumbers: new Map((value ?? []).map(({ number, reason }) => [toNumber(number), reason])), file };
}
