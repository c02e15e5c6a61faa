import { isSum } from '../aside-words.ts';
import type { ColumnField } from '../column-field.ts';
import type { JudgedColumn, TableTexts } from '../judged-table.ts';

const works = /实事|民生工程|惠民工程|为民办|重点(?:工作|任务|项目|工程)/u;
/** What is called so are statistics, whatever the document is about. */
const statistics = /(?:主要|预期|约束性|经济|社会发展|核心|统计)[^，。；]{0,6}指标|指标体系/u;
const deed =
  /^(?:基本|全面|全部)?(?:[新改扩迁]（?[、新改扩迁]*）?建|建[成设]|提质|改造|新增|增加|增设|减少|消除|提高|提升|实现|完成|开展|免费|发放|资助|救助|培训|修缮|整治|治理|创建|打造|推进|开通|投放|安装|配备|疏浚|清淤)/u;
/** Where the rows alone tell, so many state a deed. */
const leastDeeds = 3;
const told: readonly (ColumnField | null)[] = ['target', 'progress', 'percentage', 'status'];

/**
 * 考核指标 | 单位 | 目标数 | 已完成数 in a table of works (重点民生实事), or over deeds row for row (提质改造农村公路): each row is a task with
 * what is to be reached and what was. Figures by place beside them stand as printed; where nothing else stands there, the
 * table is one of places.
 */
export function settleWorks(columns: readonly JudgedColumn[], table: TableTexts): readonly JudgedColumn[] {
  const [first = -1, ...further] = columns.flatMap(({ field }, at) => (field === 'indicator' ? [at] : []));
  // Under one heading the items stand last, and before them what they are part of.
  const index = further.at(-1) ?? first;
  const column = columns[index];
  const isOther = columns.some(({ field }) => field === 'text' || field === 'name' || field === 'detail');
  if (column === undefined || isOther || !columns.some(({ field }) => told.includes(field))) return columns;
  const about = table.about ?? [];
  const isOfWorks =
    about.some((text) => works.test(text)) || (column.certainty !== 'certain' && areDeeds(table.textsOf(index)));
  if (!isOfWorks || [...about, column.heading ?? ''].some((text) => statistics.test(text))) return columns;
  return columns.map((one, at): JudgedColumn => {
    const isShared = further.length > 0;
    if (at === index) return { ...one, field: 'text', isShared };
    if (one.field === 'indicator') return { ...one, field: 'category', isShared };
    return one.isPlace ? { ...one, isPlace: false, field: 'other' } : one;
  });
}

/** Two of three rows state a deed. */
function areDeeds(texts: readonly string[]): boolean {
  const printed = texts.filter((text) => text !== '' && !isSum(text));
  const deeds = printed.filter((text) => deed.test(text));
  return deeds.length >= leastDeeds && deeds.length * 3 >= printed.length * 2;
}
