import type { RuleSet } from './rule.ts';

/** Whether a document still is its original, character by character. */
export const proofRules = {
  'original-missing': {
    check: 'fatal',
    what: '找不到原件，或读不到',
    mend: '放回原件，或改正文件名',
    en: 'the original is not there or cannot be read: put it back, or mend its name',
  },
  'original-changed': {
    check: 'fatal',
    what: '原件被改动，校验值不符',
    mend: '恢复原件',
    en: 'the original’s SHA-256 is another: restore it',
  },
  'original-name': {
    check: 'fatal',
    what: '两份原件在网站上会是同一个地址',
    mend: '把其中一份改名',
    en: 'two originals that would be published at one address: rename one of them',
  },
  'original-lines': {
    check: 'fatal',
    what: '原件有的行没有文档收录，或重复收录',
    mend: '改正 original.lines',
    en: 'lines of an original that no document or two documents claim: mend `original.lines`',
  },
  'not-proven': {
    import: 'fatal',
    what: '读出的文档与原件不是一字不差，程序没有写入',
    mend: '从所指的位置看起，换一种方式复制，或另存为别的格式再导入',
    en: 'what was read is not the original character by character, and nothing was written: copy it in another way, or save it in another format, from the place that is named',
  },
  'character-proof': {
    check: 'fatal',
    what: '与原件相比少字、多字、移位或改字',
    mend: '两边的行都已指出：照原件改回，或声明',
    en: 'a character lost, added, doubled, moved or changed; the line in both files: mend it, or declare it',
  },
  'declaration-unfound': {
    check: 'fatal',
    what: '声明的文字不在所说的行，或 printedSo、notTasks 所说的地方没有那样的内容',
    mend: '改正行号、文字或位置，或删去这一项',
    en: 'a declared omission or correction is not on its line, or what printedSo or notTasks declares is not at its place: mend line, text or place, or delete the entry',
  },
} as const satisfies RuleSet;
