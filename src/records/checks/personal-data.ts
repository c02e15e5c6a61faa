import { fail } from '../messages.ts';
import type { Check } from './check-context.ts';

const patterns: readonly [name: string, pattern: RegExp][] = [
  [
    '18 位身份证号',
    /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu,
  ],
  ['11 位手机号', /(?<![\d.])1[3-9]\d{9}(?![\d.%])/gu],
];

/** `personal-data`: an identity number or a mobile number in a document or its original, outside the allow-list. */
export const checkPersonalData: Check = ({ documents, allowedNumbers }) => {
  for (const { source } of documents) {
    const { file, originalLines, matter } = source;
    const report = (line: number, where: string) => (name: string, number: string) => {
      fail(
        file,
        'personal-data',
        `${where}有疑似${name}“${mask(number)}”，不得公开。请从正文和原件中隐去；确实不是个人信息的，写入 registry/allowed-numbers.yaml 并说明理由`,
        { line },
      );
    };
    String(file)
      .split('\n')
      .forEach((text, index) => {
        findNumbers(text, allowedNumbers, report(index + 1, '此处'));
      });
    const [first, last] = matter.original.lines;
    originalLines.slice(first - 1, last).forEach((text, index) => {
      findNumbers(text, allowedNumbers, report(1, `原件 ${matter.original.path}:${first + index} 处`));
    });
  }
};

function findNumbers(
  text: string,
  allowed: ReadonlyMap<string, string>,
  report: (name: string, number: string) => void,
): void {
  for (const [name, pattern] of patterns) {
    for (const [number] of text.matchAll(pattern)) if (!allowed.has(number)) report(name, number);
  }
}

/** The report itself must not spread the number. */
function mask(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
}
