import { type CountedNumber, counted } from '../frame/counted.ts';

export const glossaryText = {
  lead: (terms: CountedNumber, documents: CountedNumber) => counted`${terms} 条解释，照录自 ${documents} 份文件。`,
  rule: '怎样认出一个词',
  rules: [
    '加引号的部分在别处也加引号写出，或者是引号里并列的一项（如“263”）。',
    '连同后面的中心词整体写出，引号可有可无（如 263专项行动、“不见面审批”）。',
    '解释中写明的简称、全称，按同样的规则认；六个字以上的词有没有引号都算。',
    '数字前后紧接别的数字的不算：“化工企业263家”“33312345”都不是。解释本身的文字不计。',
  ],
  explainedBy: (district: string, year: number) => `${district}${year}年`,
  explanationIn: '的解释，照录自',
  several: (places: CountedNumber) => counted`${places} 地各有解释`,
  aliases: '又写作：',
  occurrences: '出现在',
  noOccurrence: '收录的文件没有在别处用到这个词。',
  task: '任务',
  inOriginal: (lines: string) => `原文${lines}`,
  jump: '按词查找',
  note: '名词解释',
  more: '出现在哪里',
  close: '关闭',
};
