/** Before a figure these say no more than that it is to be reached. */
const reach = '(?:达到?|不低于|不少于|不超过|控制在|力争|约|≥|≤|>|<|＞|＜)?';
// A mark and a point before a word number an item: 2.南湖路 is no figure.
const figure = new RegExp(
  `^(?!\\d+\\.\\D)${reach}[\\d.,%％‰+\\-—~～≥≤<>]+(?:[万亿]?[\\u4e00-\\u9fff]{0,3})?(?:左右|以上|以下|以内)?$`,
  'u',
);

/** Every cell is a figure, with or without its unit of measure: 12座, 不低于95%, 3万平方米以上. */
export function areFigures(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text !== '');
  return printed.length > 0 && printed.every((text) => /\d/u.test(text) && figure.test(text));
}

/** How many of the cells are figures. */
export function countFigures(texts: readonly string[]): number {
  return texts.filter((text) => areFigures([text])).length;
}

/** Most cells are figures, and the others as short. */
export function areMostlyFigures(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text !== '');
  const short = printed.filter((text) => text.length <= 10);
  const figures = printed.filter((text) => figure.test(text) && /\d/u.test(text));
  return figures.length > 0 && figures.length * 4 >= printed.length * 3 && short.length === printed.length;
}
