import type { RuleSet } from './rule.ts';

/** What keeps an import from writing, or was left behind by one. */
export const writingRules = {
  'original-exists': {
    import: 'fatal',
    what: '已有同名而内容不同的原件',
    mend: '换名，或用 --force',
    en: 'another file of that name is kept already: rename, or `--force`',
  },
  'document-numbered': {
    import: 'doubt',
    what: '编号已被另一份原件的文档使用，这一份的编号和账本加了数字',
    mend: '说的是同一批任务的，把 account 改成同一个',
    en: 'the id belongs to a document of another original, so this one and its account get a number: where both are about the same tasks, make `account` one',
  },
  'document-exists': {
    import: 'fatal',
    what: '所取的编号已被另一份原件的文档使用，或同样的原件已用另一个名字导入',
    mend: '换一个编号；同样的原件不必再导入',
    en: 'the id that was chosen belongs to a document of another original, or the same original stands there under another name: choose another id, or leave it',
  },
  'document-edited': {
    import: 'fatal',
    what: '文档登记的不是这份原件（校验值不同），内容也与导入的结果不同，指出哪些行',
    mend: '要覆盖用 --force',
    en: 'the document records another original (another hash) and differs from what the import makes of this one; says the lines: `--force` replaces it',
  },
  'document-renamed': {
    import: 'fatal',
    what: '同一原件曾用别的编号导入',
    mend: '保留旧编号，或用 --force',
    en: 'the original was imported before under another id: keep the old id, or `--force`',
  },
  'revision-unknown': {
    import: 'fatal',
    what: '--revises 指的文档不在内容目录里',
    mend: '核对编号：documents/ 下的文件名，不带 .md',
    en: 'the document that `--revises` names is not there: its id is the name of its file',
  },
  'revision-unlike': {
    import: 'doubt',
    what: '--revises 所指的文档，条目几乎都不在这份文件里',
    mend: '核对编号；写错了的，用 git 恢复那份文档',
    en: 'hardly anything of the document that `--revises` names is in the file: look at the id, and bring the document back with git if it was wrong',
  },
  'revision-unclear': {
    import: 'fatal',
    what: '修订后的原件里，不能断定已发布的一行是哪一行，或是不是没有了',
    mend: '在那份文档开头的 revised 下写明，消息里有现成的一行',
    en: 'whether a published row is still in the revision cannot be told: say so under `revised` in its front matter; the line to paste is given',
  },
  'revision-unproven': {
    import: 'fatal',
    what: '已发布的文档或原件读不出，或编辑的改动放到修订后的原件上不再一字不差',
    mend: '先让核查通过；或按修订后的原件改那份文档；放弃编辑的改动用 --force',
    en: 'the published document cannot be read, or what an editor changed no longer fits the revised original: make the check pass first, change the document, or give the changes up with `--force`',
  },
  'revision-conflict': {
    import: 'doubt',
    what: '编辑改过的一格或一段，修订后的原件也改了，或声明的那几个字不在了',
    mend: '核对修订后的文档；要照编辑的，贴消息里的那一行',
    en: 'an editor changed what the revision changes too, or declared something of words that are gone: look at the revised document, and paste the line that is given where the edit is to stand',
  },
  'id-for-several': {
    import: 'fatal',
    what: '--id 对应多份文档',
    mend: '逐个导入',
    en: '`--id` with several documents: import one by one',
  },
  'not-written': {
    import: 'fatal',
    what: '没能写入，什么也没有留下',
    mend: '检查目录和磁盘',
    en: 'the files could not be written, and none was: check folder and disk',
  },
  'import-unfinished': {
    import: 'doubt',
    check: 'fatal',
    what: '一次写入（导入，或 check --fix）中途被打断；下一次写入先恢复原状',
    mend: '再运行一次那个命令',
    en: 'a command was killed while it wrote several files; the next one that writes takes it back first: run that command again',
  },
} as const satisfies RuleSet;
