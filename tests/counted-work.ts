/**
 * How many characters patterns pass over while the work is done: a measure of work that says the same on every machine,
 * however busy. What a pattern finds counts from where it began to look, and what it does not find counts to the end of
 * the text, or one where it may look at one place only.
 */
export function countScannedCharacters(work: () => void): number {
  const { exec } = RegExp.prototype;
  let count = 0;
  RegExp.prototype.exec = function (text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const missed = this.sticky ? 1 : text.length - from;
    count += found ? found.index + found[0].length - from : missed;
    return found;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return count;
}
