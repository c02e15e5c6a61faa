/**
 * What a reading pays for what it takes a piece of a table to be: nothing where the piece looks the part, `wrong` where it
 * cannot be that, and something between where it hardly is. The cheapest reading of a whole table wins, so that only
 * what the numbers are to each other matters. Each decides how some table of the tests is read.
 */
export const costs = {
  /** It cannot be that. Twice as much is not even tried. */
  wrong: 100,

  // A text as a cell of a column.
  /** 12-3 or 第5 under 序号: numbering takes odd forms, but then rarely this one. */
  shortAsNumber: 40,
  /** A name of five characters or a title beside a name, under 分管领导. */
  shortAsLeader: 5,
  /** A phrase or a list of units under 分管领导. */
  longAsLeader: 30,
  /** 一、经济发展 in the first cell: rather a heading between rows. */
  headingInFirstCell: 20,
  /** The same behind other cells, where a text may begin with such a mark. */
  headingInCell: 10,
  /** A name of a person as a task, beside a column of names. */
  nameAsTask: 4,
  /** A short phrase under 责任单位: a unit may have an unusual name. */
  phraseAsUnits: 16,
  /** A sentence or a figure under 责任单位. */
  sentenceAsUnits: 60,
  /** A bare number as a label: it is one under 序号. */
  numberAsLabel: 20,
  /** Units as a label. */
  unitsAsLabel: 5,
  /** A label of more than twenty characters. */
  longAsLabel: 8,
  /** A label with a full stop. */
  sentenceAsLabel: 10,
  /** A label with a figure: figures stand in tasks. */
  figureInLabel: 6,
  /** A bare number as a task. */
  numberAsTask: 30,
  /** Units as a task. */
  unitsAsTask: 12,
  /** Any text under a heading that is not known: known columns come first. */
  textUnderUnknown: 1,
  /** A bare number as progress. */
  numberAsProgress: 6,
  /** Units under a heading that is none of units. */
  unitsAsOther: 3,
  /** Units as the first cell of a row whose labels are left out: rather more units of the row above. */
  unitsBeginRow: 12,

  // A blank as a cell, where it may also be what a page left behind.
  /** Numbers are merged, hardly ever left empty. */
  emptyNumber: 12,
  /** So are tasks and their names. */
  emptyTask: 8,
  /** Progress and remarks may be empty, though not as often as 配合单位. */
  emptyOther: 1,

  // A cell that the copy left out.
  /** A category is merged over many rows, and a merged cell may be left out. */
  missingCategory: 4,
  /** A name over a few. */
  missingName: 6,
  /** No row is without its task. */
  missingTask: 40,
  /** Units of a row that goes on an item above are mostly merged with those there. */
  missingWhereItGoesOn: 8,
  /** Any other cell. */
  missingOther: 14,
  /** All names and units at the end of a row, merged at once. */
  mergedNames: 10,
  /** A row that begins behind its number, merged with the one above. */
  mergedNumber: 3,
  /** A row that begins behind a label, which is merged oftener than a number. */
  mergedLabel: 1,
  /** A row that goes on an item above hardly has a label of its own. */
  labelWithoutNumber: 10,
  /** The end of the text may cut off the last row, so that what is missing there tells little. */
  shareOfCutOffEnd: 0.25,

  // Numbers, which run on by one.
  /** The number that is due, as anything but the start of the next row. */
  dueNumberInRow: 20,
  /** A number after a gap: a row was lost. */
  numbersSkipped: 10,
  /** A smaller number than the one before. */
  numbersBackwards: 15,

  // A text as a further paragraph of the cell before.
  /** A bare number. */
  numberAsParagraph: 10,
  /** 一、…。: a paragraph may be numbered so, and is a sentence then. */
  sectionSentenceAsParagraph: 3,
  /** 一、经济发展: a heading. */
  sectionAsParagraph: 12,
  /** Units. */
  unitsAsParagraph: 3,
  /** It begins or the one before ends within a list or a bracket. */
  goesOnLine: 1,
  /** 1.… or 第一，…: marks of paragraphs. */
  markedParagraph: 2,
  /** More names of units or persons on a line of their own. */
  moreNames: 3,
  /** More of those who lead or are responsible: mostly one does, and many support. */
  moreMainUnits: 4,
  /** A task is mostly one paragraph. */
  newTaskParagraph: 14,
  /** Progress is mostly several. */
  newParagraph: 4,
  /** A column so narrow that a label breaks into single words. */
  narrowLabelLine: 2,
  /** A label is mostly one line. */
  newLabelLine: 8,
  /** From here on a line without a tab may be something else than a paragraph of the row's last cell. */
  sureParagraph: 20,
  /** A paragraph of a cell behind which blank ones stand already. */
  paragraphBackwards: 2,

  // A text between rows.
  /** 一、…。… as a heading: with several sentences it is a cell. */
  sentencesAsSection: 20,
  /** 一、…。 as a heading: with a full stop it is rather a cell. */
  sentenceAsSection: 6,
  /** A short text without a mark as a heading, where a row begins behind it. */
  labelAsSection: 3,
  /** The same where the text before has not come to its end. */
  labelWithinCell: 20,

  // A text outside of the table.
  /** What looks it (a note, a date, a title) ends the table. */
  outsideBegins: 2,
  /** What could be a cell. */
  cellAsOutside: 40,
  /** What looks like neither ends the table. */
  textAsOutside: 20,
  /** More text behind a note. */
  moreOutside: 1,
  /** More text behind what may be a cell yet. */
  moreTextAsOutside: 6,
  /** A row behind all that: the table did not end. */
  rowBehindOutside: 6,

  // Blank lines, where a copy prints one cell a line.
  /** A blank behind the last cell of a row. */
  debrisAtEnd: 1,
  /** A blank within a row that is no cell: mostly it is an empty one. */
  debrisWithin: 4,
  /** A row without a blank line before it, or a cell with one, where rows stand apart. */
  unlikelyPlace: 8,

  /** A short text behind the last known heading is rather the first row than one more column. */
  unknownColumn: 12,
} as const;

/** The name of a cost. */
export type CostName = keyof typeof costs;
