import type { RuleSet } from './rule.ts';

/** How the rows and cells of a table were read, and whether they fit. */
export const tableRules = {
  'table-unknown': {
    import: 'doubt',
    what: '像是表格但没认出表头，按正文处理',
    mend: '把列名登记到 columns.yaml 后重新导入',
    en: 'what looks like a table was read as text, as no heading was found: register the column names, import again',
  },
  'table-unclear': {
    import: 'fatal',
    what: '一段内容与表头对不上，这张表读不准',
    mend: '补上空格和合并的单元格，或换一种方式复制',
    en: 'a stretch of cells that fits no reading of the heading: fill in the empty and merged cells, or copy it in another way',
  },
  'table-widened': {
    import: 'doubt',
    what: '某页多一列，前面各页已按合并处理',
    mend: '对照原件',
    en: 'a page prints one column more, and earlier rows were widened: compare with the original',
  },
  'table-heading': {
    check: 'fatal',
    what: '表头与原件不符',
    mend: '改正表头',
    en: 'a table heading that the original does not print: mend the heading',
  },
  'heading-unknown': {
    import: 'doubt',
    what: '表头没有登记过的列名，暂以该行为表头',
    mend: '把列名登记到 columns.yaml',
    en: 'a table whose heading names no registered column; the line was taken for its heading: register the names in columns.yaml',
  },
  'unknown-column': {
    check: 'doubt',
    what: '列名没有登记含义，按原样显示',
    mend: '登记到 columns.yaml',
    en: 'a column without registered meaning, shown as printed: register it in columns.yaml',
  },
  'text-beside-table': {
    import: 'doubt',
    what: '不像表格的行按表格外的正文处理',
    mend: '看它是不是表格的一行',
    en: 'lines that fit no row were read as text beside the table: see whether they are a row',
  },
  'row-cells': {
    import: 'fatal',
    check: 'fatal',
    what: '一行的格数与表头不符',
    mend: '对照原件补格或删格',
    en: 'a row has more or fewer cells than the heading: fill in or delete cells after the original',
  },
  'row-incomplete': {
    import: 'doubt',
    what: '文件在一行中间中断，缺的格留空',
    mend: '有完整的原件，请重新导入',
    en: 'the file breaks off within a row, and what is missing stays empty: import the complete original, if there is one',
  },
  'row-joined': {
    import: 'doubt',
    what: '被分页或换行切断的行已接上',
    mend: '对照原件',
    en: 'a row that a page or line break cut was joined: compare with the original',
  },
  'cell-empty': {
    import: 'doubt',
    what: '任务、进展、单位或序号一格为空，按原样留空',
    mend: '核对是否漏了文字；原件是合并的单元格就写“〃”',
    en: 'an empty cell of a task, its progress, its units or its number was left empty: see whether text is lost; write 〃 if it is printed as merged',
  },
  'cell-merged': {
    import: 'doubt',
    what: '空格视为合并的单元格',
    mend: '对照原件',
    en: 'blank cells were read as merged: compare with the original',
  },
  'cell-left-out': {
    import: 'doubt',
    what: '一行少印了几格（合并或空格）',
    mend: '对照原件',
    en: 'a row prints fewer cells, because merged or empty ones were left out: compare with the original',
  },
  'cell-paragraph': {
    import: 'doubt',
    what: '没有编号的一段视为上一格的续段',
    mend: '对照原件',
    en: 'an unnumbered paragraph was read as part of the cell before it: compare with the original',
  },
  'ditto-printed': {
    import: 'doubt',
    what: '印着“同上”“〃”等的格按合并处理',
    mend: '对照原件',
    en: 'cells that print a ditto mark (同上, 〃) were read as merged: compare with the original',
  },
  'merge-origin': {
    check: 'fatal',
    what: '“〃”“←”没有可接的单元格',
    mend: '写出原文，或留空',
    en: '〃 or ← with nothing to continue: write the text, or leave the cell empty',
  },
} as const satisfies RuleSet;
