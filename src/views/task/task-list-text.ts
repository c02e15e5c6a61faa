export const taskListText = {
  lead: (total: number) => `共 ${total} 项，按地区和年度分账。`,
};

export const taskYearText = {
  year: (district: string, year: number) => `${district}${year}年`,
  title: (year: string) => `${year}任务`,
  description: (year: string, total: number, kinds: string) =>
    `${year}公开承诺的 ${total} 项任务（${kinds}），按文件的标题排列，每项写明责任单位、进展与出处。`,
  summary: (total: number, kinds: string) => `共 ${total} 项：${kinds}。`,
  district: (name: string) => `${name}的指标、部门和文件`,
  progress: '任务的进展',
};

export const yearTableText = {
  caption: '各地区、各年度的任务数与进展',
  year: '年度',
  tasks: '任务',
};

export const chartText = { state: '状态', count: '项数', share: '比例' };
