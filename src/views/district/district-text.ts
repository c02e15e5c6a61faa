export const districtText = {
  findings: (count: number) => `核对这些文件，有 ${count} 处发现`,
  region: (city: string) => `${city}及所属地区`,
  table: (city: string) => `${city}及所属地区收录的内容`,
  district: '地区',
  kind: '类别',
  tasks: '任务',
  targets: '指标数值',
  units: '责任单位',
  documents: '文件',
  title: (name: string) => `${name}：目标、任务与文件`,
  description: (name: string, tasks: number, documents: number) =>
    `${name}公开承诺的 ${tasks} 项任务、主要指标、责任单位和 ${documents} 份文件。`,
  aliases: '又称',
  parent: '属于',
  children: '下辖',
  indicators: '主要指标',
  tasksOf: (year: string, total: number) => `${year}的 ${total} 项任务`,
  progressOf: (year: string) => `${year}任务的进展`,
  elsewhere: '其他地区文件中由本地负责的任务',
  noDocuments: '还没有收录这个地区的文件。',
};

/** The kinds that registry/districts.yaml knows. */
export const districtKindNames: Readonly<Record<string, string>> = {
  province: '省、自治区、直辖市',
  prefecture: '自治州、地区、盟',
  city: '设区市',
  'county-level-city': '县级市',
  county: '县、自治县、旗',
  'urban-district': '市辖区',
  'development-zone': '开发区',
};
