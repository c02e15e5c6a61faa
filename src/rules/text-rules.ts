import type { RuleSet } from './rule.ts';

/** How running text and single characters were read. */
export const textRules = {
  'paragraph-joined': {
    import: 'doubt',
    what: '句中断开的段落已接上',
    mend: '对照原件',
    en: 'a paragraph that a line broke was joined: compare with the original',
  },
  'heading-run-in': {
    import: 'doubt',
    what: '标题与正文相连，按所示处分开，或全段按正文处理',
    mend: '不对就改分界',
    en: 'a heading runs into its text; says where it was cut: move the cut',
  },
  'lead-phrase': {
    import: 'doubt',
    what: '一句视为工作项的标题句',
    mend: '不是就去掉粗体和编号',
    en: 'a sentence was taken for the lead phrase of a work item: un-bold it if it is none',
  },
  'page-debris': {
    import: 'doubt',
    what: '一格之中分页留下的空行、页码视为痕迹，已略去',
    mend: '对照原件',
    en: 'blank lines or page numbers within a cell were left out: compare with the original',
  },
  'left-out': {
    import: 'doubt',
    what: '原件里有、没有收入正文的内容：隐藏的行和列、修订、批注、图片等，写明在何处',
    mend: '对照原件；需要的，改好原件（取消隐藏、接受修订）后重新导入',
    en: 'what the original has and the document does not: hidden rows and columns, tracked changes, comments, pictures; says where: mend the original (unhide, accept the changes) and import again',
  },
  'stray-character': {
    import: 'doubt',
    what: '开头多出的字已删去并声明',
    mend: '原件确有此字就改回',
    en: 'a stray first character was dropped, as a declared correction: take it back if the original has it',
  },
  'invisible-character': {
    // What an editor wrote into the registry stops the import too.
    import: 'both',
    check: 'fatal',
    what: '有看不见的字符',
    mend: '原件里的，导入时已删去并声明，看此处有没有漏字；编辑自己写的就删去',
    en: 'a character that nobody sees: the import takes it out of the original’s text as a declared correction, so look for lost text; what an editor wrote is deleted',
  },
  'private-character': {
    import: 'doubt',
    check: 'doubt',
    what: '只有原件自带的字体或软件才能显示的字符，照样保留',
    mend: '写出本来的字并声明',
    en: 'a glyph of a font of its own, or a stand-in for an object; it stays: write the character that it stands for, and declare it',
  },
} as const satisfies RuleSet;
