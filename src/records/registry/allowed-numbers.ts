import type { VFile } from 'vfile';
import { z } from 'zod';
import { toNumber } from '../personal-data/find-numbers.ts';
import { checkRegistryFile } from './registry-file.ts';

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

/** Parses registry/allowed-numbers.yaml, which may be left out. Messages (fatal): `registry-schema`. */
export function parseAllowedNumbers(file: VFile): ReadAllowedNumbers {
  const { value } = checkRegistryFile(file, schema, { whenMissing: [] });
  return { allowedNumbers: new Map((value ?? []).map(({ number, reason }) => [toNumber(number), reason])), file };
}
