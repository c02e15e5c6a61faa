const unit = '[%‰]';
const short = new RegExp(`(?<=\\d)(?=-[\\d.,]*\\d(${unit}))`, 'gu');
const long = new RegExp(`(?<=\\d)(${unit})(?=-[\\d.,]*\\d\\1)`, 'gu');

/** The folded text with its ranges in their other writing: `7-7.5%` is `7%-7.5%`. The same where it has none. */
export function rewriteRanges(folded: string): string {
  const shorter = folded.replace(long, '');
  return shorter === folded ? folded.replace(short, '$1') : shorter;
}
