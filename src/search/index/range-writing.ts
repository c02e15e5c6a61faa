const unit = '[%‰]';
const short = new RegExp(`(?<=\\d)(?=-[\\d.,]*\\d(${unit}))`, 'gu');
const long = new RegExp(`(?<=\\d)(${unit})(?=-[\\d.,]*\\d\\1)`, 'gu');
const words = new RegExp(`(?<=\\d${unit}?)[至到](?=\\d)`, 'gu');
const joint = new RegExp(`(?<=\\d${unit}?)-(?=\\d)`, 'gu');

/**
 * The folded text with its ranges in other writings, the likeliest first: 7%到7.5% is `7%-7.5%`, which is `7-7.5%` and
 * 7%至7.5%. None where it has no range.
 */
export function rewriteRanges(folded: string): string[] {
  const joined = folded.replace(words, '-');
  const written = [joined, rewriteUnits(joined), joined.replace(joint, '至')];
  return [...new Set(written)].filter((other) => other !== folded);
}

/** `7-7.5%` for `7%-7.5%` and the other way round. */
function rewriteUnits(folded: string): string {
  const shorter = folded.replace(long, '');
  return shorter === folded ? folded.replace(short, '$1') : shorter;
}
