import type { RuleSet } from './rule.ts';

/** What a document says of itself: its front matter, and how the import found it. */
export const matterRules = {
  'front-matter': {
    check: 'fatal',
    what: '文件开头的说明（front matter）没有，或不合格式',
    mend: '改正所指字段',
    en: 'the front matter is missing or does not fit its schema: mend the field that it names',
  },
  'file-name': {
    check: 'fatal',
    what: '文件名与编号不一致',
    mend: '改文件名，不改编号',
    en: 'file name and `id` differ: rename the file',
  },
  'title-missing': {
    import: 'doubt',
    what: '没有找到标题',
    mend: '在 title 中补写标题',
    en: 'no line looks like a title: write the title',
  },
  'title-unsure': {
    import: 'doubt',
    what: '标题不像公文的标题那样结尾',
    mend: '核对 title 和正文的大标题',
    en: 'the title does not end as those of official documents do: check `title` and the first heading',
  },
  'several-documents': {
    import: 'doubt',
    what: '一个文件里像有几份公文',
    mend: '拆成几个文件后分别导入',
    en: 'another document seems to begin behind the signature: part the file and import each',
  },
  'unknown-year': {
    import: 'doubt',
    check: 'fatal',
    what: '文中没有写明年份',
    mend: '填写 year',
    en: 'no year is stated: fill in `year`',
  },
  'unknown-kind': {
    import: 'doubt',
    what: '看不出是哪一种文件',
    mend: '核对 kind',
    en: 'nothing tells what kind of document it is: look at `kind`',
  },
  'unknown-period': {
    import: 'doubt',
    what: '进展文件没有写明统计时段',
    mend: '填写 period',
    en: 'no period of the report is stated: fill in `period`',
  },
  'unknown-district': {
    import: 'doubt',
    check: 'fatal',
    what: '地区没有登记',
    mend: '登记到 districts.yaml；核查时写明有几个单位等它',
    en: 'the place is not registered; the check says how many units wait for it: register it in districts.yaml',
  },
  supersession: {
    check: 'fatal',
    what: '写明调整或替代的文件不存在、是自己、比自己晚、互相调整，或不在一个账本',
    mend: '改正 supersedes 或 amends 中的编号、account 或日期',
    en: 'a document that takes the place of one that is not there, of itself, of a later one, of one that takes its own place, or of another account or kind: mend `supersedes` or `amends`, `account` or the dates',
  },
  'supersession-unstated': {
    import: 'doubt',
    check: 'doubt',
    what: '文件的标题或正文说调整、更正或废止了另一份文件，而没有写明是哪一份',
    mend: '在 front matter 写 amends 或 supersedes，都不是的写 amends: []',
    en: 'title or text say that it changes or replaces another document, which is not declared: write `amends` or `supersedes`, or `amends: []` where it is neither',
  },
  'supersession-unclear': {
    check: 'doubt',
    what: '调整文件的一行或一句说到原文件的某一项，又不能断定是哪一项，或没有读出改成什么',
    mend: '在 links.yaml 写明是（force）或不是（forbid）；与任务无关的句子在 notTasks 声明',
    en: 'a row or a sentence of a newer document that may be about a task of the older one, or says of one what is not understood: say in links.yaml that it is (`force`) or is not (`forbid`), or declare the sentence in `notTasks`',
  },
} as const satisfies RuleSet;
