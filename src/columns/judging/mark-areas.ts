import { areMostlyFigures } from '../figures.ts';
import type { JudgedColumn, TableTexts } from '../judged-table.ts';
import { hasPlaceEnd } from '../place-end.ts';

const heading =
  /^(?:各?(?:县区|区县|市县|县市区|市区县|市州|州市|地市|乡镇|镇街|镇乡|乡镇街道|镇街道|街镇|街道|镇|县|区|辖区|地区|区域|片区|行政区划?)|(?:地区|县区|区县|乡镇|镇街|单位)(?:名称)|所属地区)$/u;
const whole = /^(?:全[省市州县区旗镇]|[省市州县区]本级|[省市州县区]直|(?:合|总|小|共)计|.*(?:开发区|高新区|管委会))$/u;
/** Of columns beside the areas so many hold figures. */
const leastFigures = 2;

/**
 * In a table that has no column of tasks or indicators, one of areas beside figures: a row an area, a column a programme. What
 * the figures are stands in the headings above them.
 */
export function findAreas(columns: readonly JudgedColumn[], { textsOf, isPlace }: TableTexts): number {
  const isItem = ({ field }: JudgedColumn) => field === 'text' || field === 'detail' || field === 'indicator';
  if (columns.some(isItem)) return -1;
  const areas = columns.findIndex(({ heading: own, field }, index) => {
    const texts = textsOf(index).filter((text) => text !== '');
    return field !== 'number' && own !== null && (namesAreas(own) || areAreas(texts, isPlace));
  });
  const others = columns.filter((column, index) => index !== areas && column.field === 'name');
  if (areas === -1 || others.length > 0) return -1;
  const figures = [...columns.keys()].filter((index) => index !== areas && areMostlyFigures(textsOf(index)));
  return figures.length >= leastFigures ? areas : -1;
}

/** The column of areas means what it names, and no one who is responsible. */
export function markAreas(columns: readonly JudgedColumn[], table: TableTexts): readonly JudgedColumn[] {
  const areas = findAreas(columns, table);
  return columns.map((column, index) => {
    return index === areas ? { ...column, field: 'other', certainty: 'certain' } : column;
  });
}

function namesAreas(printed: string): boolean {
  return heading.test(printed.replace(/[\s（()）、/／]/gu, ''));
}

/** Nearly all are places, and not one place alone. */
function areAreas(texts: readonly string[], isPlace: (name: string) => boolean): boolean {
  const areas = texts.filter((text) => isPlace(text) || hasPlaceEnd(text) || whole.test(text));
  return new Set(texts).size >= 2 && areas.length * 5 >= texts.length * 4;
}
