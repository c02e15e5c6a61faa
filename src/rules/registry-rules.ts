import type { RuleSet } from './rule.ts';

/** The editors' registry, and what it does not know yet. */
export const registryRules = {
  'registry-schema': {
    import: 'fatal',
    check: 'fatal',
    what: '登记文件不合格式，或没有登记',
    mend: '改正所指条目',
    en: 'a registry file does not fit its schema, or is missing: mend the entry that it names',
  },
  'registry-duplicate': {
    import: 'fatal',
    check: 'fatal',
    what: '编号或名称重复登记',
    mend: '保留一条',
    en: 'an id or name registered twice: keep one',
  },
  'registry-unreviewed': {
    check: 'doubt',
    what: '导入时自动登记的地区或单位，还没有人核对',
    mend: '核对名称和类别，删去 reviewed: false',
    en: 'districts or departments that an import has registered and no editor has looked at: look at name and kind, delete `reviewed: false`',
  },
  'registry-link': {
    check: 'fatal',
    what: '登记的关联所指的行或句子不存在',
    mend: '改正 links.yaml 中的行号或引文',
    en: 'a link of links.yaml whose row or sentence is not there: mend row or quotation',
  },
  'registry-redirect': {
    check: 'fatal',
    what: '登记的去向所指的网址还在用，或通向没有的网址，或照录的文字不对',
    mend: '改正或删去 redirects.yaml 中的这一条',
    en: 'an entry of redirects.yaml about an address that is still in use, to one that there is not, or with words that do not stand there: mend or delete it',
  },
  'registry-change': {
    check: 'fatal',
    what: '登记的变更所指的网址不存在，也没有登记去向，或公布、修订所指的不是一份文件',
    mend: '改正 changes.yaml 中这一条的 at；所指的内容撤回了的，先在 redirects.yaml 登记',
    en: 'an entry of changes.yaml whose address is not there and has no entry in redirects.yaml, or that publishes or revises what is no document: mend its `at`, or register what became of the address',
  },
  'unknown-department': {
    check: 'fatal',
    what: '不认识的单位，列出各处行号和最接近的三个名称',
    mend: '改正，或登记到 departments.yaml',
    en: 'a unit that is not registered, with all its lines and the three nearest names: mend it, or register it in departments.yaml',
  },
  'task-topic': {
    check: 'doubt',
    what: '任务归不进任何主题',
    mend: '在 topics.yaml 添词',
    en: 'a task that no topic takes in: add a word to topics.yaml',
  },
} as const satisfies RuleSet;
