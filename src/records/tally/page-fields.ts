import type { OutlineBlock } from '../source/outline.ts';

type TextBlock = Extract<OutlineBlock, { text: string }>;

/** • 索引号：…, and • 姓  名： with nothing behind it: what a page says of its document, and a form to fill in. */
const pageField =
  /^[•·●]\s*(?:索\s*引\s*号|发布机构|发文机关|公开(?:范围|日期|方式|形式|目录)|(?:生成|成文|发布)(?:日期|时间)|主题分类|信息来源|文\s*号)\s*[：:]|^[•·●]\s*[*＊]?[\u4e00-\u9fff\s]{2,12}[：:]\s*$/u;

/** True for a line of the head block of a page, or of a form to fill in: • 索引号：…, • 姓  名：. */
export function isPageField(text: string): boolean {
  return pageField.test(text);
}

/** • 索引号 above • 0150/2031-1: the same, each name and each value on a line of its own. */
const fieldName =
  /^[•·●]\s*(?:索\s*引\s*号|(?:主题|体裁|组配)分类|发布机构|发文机关|公开(?:范围|日期|方式|形式|目录)|(?:生成|成文|发文|发布)(?:日期|时间)|(?:信息)?来源|(?:信息|文件)?(?:标题|名称)|(?:发文)?(?:文\s*号|字\s*号)|有\s*效\s*性)$/u;
const fewestFieldNames = 3;

/** The names and values of a head block of which each has a bullet and a line of its own. */
export function findPageFields(outline: readonly OutlineBlock[]): ReadonlySet<OutlineBlock> {
  const found = new Set<OutlineBlock>();
  const isBulleted = (block: OutlineBlock | undefined): block is TextBlock =>
    block !== undefined &&
    'text' in block &&
    /^[•·●]\s*\S/u.test(block.text.trim()) &&
    !/[。；]$/u.test(block.text.trim());
  const isName = (block: TextBlock) => fieldName.test(block.text.trim());
  for (let start = 0; start < outline.length; start += 1) {
    const run: TextBlock[] = [];
    for (let at = start, next = outline[at]; isBulleted(next); at += 1, next = outline[at]) run.push(next);
    const [first] = run;
    if (first === undefined || !isName(first)) continue;
    if (run.filter(isName).length >= fewestFieldNames) for (const block of run) found.add(block);
    start += run.length;
  }
  return found;
}
