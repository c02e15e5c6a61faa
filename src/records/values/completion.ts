/** A share of the year's plan that a text states to be done, e.g. 完成年度目标的66%; percent as printed. */
export interface StatedCompletion {
  readonly percent: number;
  readonly quote: string;
}

const subject = '(?:年度|全年|计划|目标|任务|省|市|年初)';
const statement = new RegExp(
  `(?:完成|为|占|达到?)[^，。；,;、]{0,10}?${subject}[^，。；,;、%]{0,10}?(\\d+(?:\\.\\d+)?)%(?:[、和](\\d+(?:\\.\\d+)?)%)*`,
  'gu',
);

/** The completions that a progress text states itself, each with its words; nothing is computed. */
export function findCompletions(text: string): StatedCompletion[] {
  return [...text.matchAll(statement)]
    .filter(([quote]) => /(?:目标|计划|任务)/u.test(quote))
    .flatMap(([quote]) =>
      [...quote.matchAll(/(\d+(?:\.\d+)?)%/gu)].map((match) => ({ percent: Number(match[1]), quote })),
    );
}
