import { Random } from '../../bench/random.ts';
import { damageFile } from './damage.ts';
import { type SampleFile, sampleFiles } from './sample-files.ts';

/** The damaged file of a seed and a number: the files take turns, and each number draws for itself, so that one comes again alone. */
export function drawDamage(seed: number, index: number): SampleFile {
  const sample = sampleFiles[index % sampleFiles.length];
  if (sample === undefined) throw new Error('There is no file to damage.');
  const random = new Random(seed * 1_000_003 + index);
  return { name: sample.name, bytes: damageFile(sample.bytes, random) };
}
