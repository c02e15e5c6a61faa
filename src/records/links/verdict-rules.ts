/** The rule of each verdict that a target is met or is not, by its id. */
export const decidingRules = {
  'at-least': '结果不低于目标数（区间取下限）。',
  'more-than': '目标写“超过”“高于”，结果要大于目标数。',
  'at-most': '目标是上限，结果不高于目标数。',
  exceeds: '目标是增幅高于另一项指标，与同地同年那项指标的增幅相比；没有总数时看各分项是否一致。',
} as const;

/** Each reason why no verdict can be given, by its id. */
export const undecidedReasons = {
  'shared-target': '目标印在几个地区合并的单元格里，或由上级另行下达，没有本地的目标数。',
  'part-of-year': '收录的文件只有半年或季度的数，不能与全年目标相比。',
  'no-outcome': '收录的文件没有说明当年的结果。',
  'nothing-to-exceed': '缺少要比较的增幅，或各分项结论不一。',
  around: '目标写“左右”“力争”，结果略低，算不算达到由读者判断。',
  'rough-outcome': '结果写“约”“超”一类的话，不足以判断。',
  currency: '目标与结果币种不同，不作换算。',
  unit: '目标与结果单位不同，不作换算。',
  'level-and-growth': '一个是总量、比重，另一个是增幅、提高的幅度，不能直接比较。',
  'no-figure': '目标没有写出数字。',
  'no-direction': '这项指标没有登记数值越大越好还是越小越好。',
  'documents-disagree': '几份文件的数不一致，结论相反。',
} as const;

/** Both, as the pages and the data state them. */
export const verdictRules: Readonly<Record<string, string>> = { ...decidingRules, ...undecidedReasons };
