/**
 * The domain: what the ledger consists of. Every record is also published in /data/ under these names;
 * fields are only ever added, never renamed or removed.
 */

export type DocumentKind = 'task-breakdown' | 'progress-report' | 'government-work-report' | 'news';
export type RowKind = 'indicator' | 'task' | 'livelihood-project' | 'commitment';
export type UnitRole = 'lead' | 'supporting' | 'responsible' | 'related';

/** Where something stands in the original file; lines are 1-based and inclusive. */
export interface SourcePlace {
  readonly document: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** Where something stands on a document's page. */
export interface PagePlace {
  readonly document: string;
  readonly anchor: string;
}

/** One official document. Dates are ISO dates, or ISO date-times where the time is printed. */
export interface DocumentRecord {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly district: string;
  readonly year: number;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly dateIssued: string | null;
  readonly datePublished: string | null;
  /** Who published the text where it was taken from, e.g. 市政府督查室; null where it is not said. */
  readonly contentSource: string | null;
  readonly indexNumber: string | null;
  readonly topicCategory: string | null;
  readonly validity: string | null;
  /**
   * `path` is where the site publishes the file, `name` is its own under content/originals; `lines` is its line count,
   * start and end delimit this document within it.
   */
  readonly original: {
    readonly path: string;
    readonly name: string;
    readonly sha256: string;
    readonly lines: number;
    readonly startLine: number;
    readonly endLine: number;
  };
  /** Count of row records in this document. */
  readonly rows: number;
  readonly omitted: readonly Omission[];
  readonly corrections: readonly Correction[];
  readonly damaged: readonly Damage[];
  /** What looks like a slip and is printed so: the rule that it breaks, where (an anchor of the page), and the editor's reason. */
  readonly printedSo: readonly { readonly rule: string; readonly where: string; readonly reason: string }[];
  /** What an editor has declared to be no task, by its anchor. */
  readonly notTasks: readonly { readonly where: string; readonly reason: string }[];
}

/** Text of the original that is not in the Markdown: page headers, portal navigation. */
export interface Omission {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** A slip of the copy that was mended, as printed and as mended. */
export interface Correction {
  readonly line: number;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** Text that is visibly lost in the original; it is marked, never filled in. `row` is the place within the document, e.g. 53-4. */
export interface Damage {
  readonly row: string;
  readonly reason: string;
}

/** A responsible unit as one row names it; `name` is written out in full, `department` is its registry id. */
export interface RowUnit {
  readonly role: UnitRole;
  readonly name: string;
  readonly department: string | null;
  /** True where the cell is printed as merged with the one above. */
  readonly inherited: boolean;
}

export interface RowLeader {
  readonly name: string;
  readonly inherited: boolean;
}

/** A printed row or paragraph that states a task: what one document says. */
export interface RowRecord {
  /** `<document id>/<place>`; the place is also the anchor of the row on the document's page. */
  readonly id: string;
  readonly document: string;
  readonly anchor: string;
  /** The annex that holds the table, e.g. 附件2. */
  readonly table: string | null;
  readonly kind: RowKind;
  /** 序号 as a number; null where none is printed, or one of several levels (1.2). */
  readonly itemNumber: number | null;
  /** The same in the style in which it is printed: 一, （1）, 1.2. */
  readonly numberAsPrinted: string | null;
  /** nth row under that number, or nth row of the table where no number is printed; from 1. */
  readonly ordinal: number;
  /** Headings above the row, outermost first, as printed. */
  readonly path: readonly string[];
  readonly name: string | null;
  readonly text: string;
  readonly detail: string | null;
  readonly units: readonly RowUnit[];
  /** Column heading → cell as printed; a merged cell repeats the text of the cell that it continues. */
  readonly unitsAsPrinted: Readonly<Record<string, string>>;
  readonly leaders: readonly RowLeader[];
  /** 完成时限 as printed, and the last day that it leaves, an ISO date, where one follows; null where there is none. */
  readonly deadline: { readonly asPrinted: string; readonly date: string | null } | null;
  /** Paragraphs; null where the document has no such column. */
  readonly progress: readonly string[] | null;
  /** Every other column: heading → cell, verbatim, its lines apart. */
  readonly fields: Readonly<Record<string, string>>;
  readonly damaged: string | null;
  readonly source: SourcePlace;
}

export type TaskStatus = 'completed' | 'in-progress' | 'not-yet-measured' | 'not-stated';

/**
 * Why two rows are one task: they stand at one place (序号 and nth row) or under one 序号, say nearly the same words
 * anywhere, or an editor has registered it. `score` is the likeness of their texts, 0 to 1.
 */
export interface RowLink {
  readonly from: string;
  readonly to: string;
  readonly rule: 'same-place' | 'same-number' | 'same-words' | 'registry';
  readonly score: number;
}

/** Words of a report that state a task of its breakdown. */
export interface Mention {
  readonly document: string;
  /** Anchor of the paragraph on the document's page. */
  readonly anchor: string;
  /** Sentences in a row, verbatim. */
  readonly quote: string;
  /** The part of the quote that states the task, verbatim: all of it, or a clause. */
  readonly words: string;
  /** How it was found: whole sentences, a clause, a declared count of projects, or an editor's entry. */
  readonly rule: 'sentence' | 'clause' | 'declared-count' | 'registry';
  /** Likeness of the row to all words of the report that state it, 0 to 1; 1 for a declared count that matches. */
  readonly score: number;
}

/** What one document says of a task and the next one says differently. */
export interface TaskDifference {
  /** Row ids; `from` is null where the wording stands in a paragraph of a report that is no row. */
  readonly from: string | null;
  readonly to: string;
  /** Where both wordings stand; of several paragraphs of a report the first. */
  readonly fromPlace: PagePlace;
  readonly toPlace: PagePlace;
  /** `text`, `name`, `detail` or `deadline` of the row, `units`: who is named, `lead`: who leads. */
  readonly field: string;
  /** Both wordings whole, verbatim. */
  readonly before: string;
  readonly after: string;
  readonly kind: 'wording' | 'number' | 'department' | 'damage';
  /** The words, numbers or departments that differ; '' on the side that has none. */
  readonly changes: readonly { readonly before: string; readonly after: string }[];
}

/** One commitment, with all rows about it. */
export interface TaskRecord {
  /** `<district>-<year>/<place>`, e.g. suzhou-2017/18-2. */
  readonly id: string;
  readonly url: string;
  readonly district: string;
  readonly year: number;
  readonly kind: RowKind;
  readonly name: string | null;
  readonly text: string;
  readonly topics: readonly string[];
  /** Row ids, oldest document first. */
  readonly rows: readonly string[];
  /** Why its rows are one task, one link for each row after the first. */
  readonly links: readonly RowLink[];
  readonly mentions: readonly Mention[];
  readonly partOf: string | null;
  readonly leads: readonly string[];
  readonly supporting: readonly string[];
  /** Shares of the year's plan as stated; the quote, verbatim, begins where it says of what. */
  readonly completion: readonly { readonly percent: number; readonly quote: string; readonly row: string }[];
  readonly status: TaskStatus;
  readonly statusQuote: string | null;
  readonly differences: readonly TaskDifference[];
}

/** Any named responsible unit; counts are of rows by role. */
export interface DepartmentRecord {
  /** `<district>/<slug>`, e.g. suzhou/fagaiwei. */
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly district: string;
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly successors: readonly {
    readonly id: string;
    readonly year: number;
    readonly how: 'renamed' | 'merged' | 'split' | 'abolished' | 'transferred';
    readonly source: string;
  }[];
  readonly counts: Readonly<Record<UnitRole, number>>;
}

/** A city, county-level city, urban district or development zone. */
export interface DistrictRecord {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly kind: string;
  /** The city that it belongs to; null for the city itself. */
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

/** One value of one indicator, district and period. `unit` and `asPrinted` are verbatim. */
export interface Observation {
  readonly indicator: string;
  /** The indicator's name as the document prints it. */
  readonly name: string;
  readonly district: string;
  readonly year: number;
  readonly period: 'year' | 'H1' | 'Q1' | 'Q1-Q3';
  readonly kind: 'target' | 'estimate' | 'actual';
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly measure: 'level' | 'growth' | 'change' | 'share';
  readonly comparator: string;
  readonly asPrinted: string;
  /** True where the value is printed once in a cell merged over several districts or rows. */
  readonly inherited: boolean;
  /** The words that state it, verbatim, with the indicator's name; null for a cell of a matrix, which `asPrinted` is. */
  readonly quote: string | null;
  readonly row: string | null;
  readonly document: string;
  /** Anchor of the printed row on the document's page. */
  readonly anchor: string;
  readonly source: { readonly startLine: number; readonly endLine: number };
}

/** What is measured, under all its names. */
export interface IndicatorRecord {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Whether a larger figure is the better one; null where nobody said so. */
  readonly better: 'higher' | 'lower' | null;
  /** Ids of the indicators that it is made of. */
  readonly parts: readonly string[];
}

export type VerdictResult = 'met' | 'not-met' | 'cannot-tell';

/** A year's target of one district beside its outcome. */
export interface Verdict {
  readonly indicator: string;
  readonly district: string;
  readonly year: number;
  readonly result: VerdictResult;
  /** The rule that decided, or the reason why it cannot be told: an id. */
  readonly rule: string;
  readonly target: Observation;
  /** The outcome that decided; null where none is comparable. */
  readonly outcome: Observation | null;
  /** Further values that it rests on, or that could not be compared. */
  readonly others: readonly Observation[];
}

/** A part of a document under one heading: what the table of contents and the search lead to. */
export interface SectionRecord {
  readonly document: string;
  readonly anchor: string;
  /** 1 for the document's own top headings, then deeper; 0 for the text before the first heading. */
  readonly depth: number;
  readonly heading: string;
  readonly path: readonly string[];
  /** All text under the heading up to the next one, blocks separated by line breaks. */
  readonly text: string;
}

/** What a government itself says that one of its terms means, in a section of its document. */
export interface TermRecord {
  /** `<document id>/<number as printed>`, e.g. gusu-2021-report/4. */
  readonly id: string;
  /** The entry on the glossary page. */
  readonly url: string;
  /** As printed before the colon, e.g. “两扫”行动. */
  readonly term: string;
  /** What the term and its explanation mark as other ways to write it, as printed, e.g. “两扫”. */
  readonly aliases: readonly string[];
  /** Paragraphs, verbatim. */
  readonly explanation: readonly string[];
  readonly document: string;
  readonly district: string;
  readonly year: number;
  /** Anchor of the entry on the document's page. */
  readonly anchor: string;
  /** Other governments' entries that explain a term of the same name. */
  readonly sameAs: readonly string[];
  /** Where the term occurs, all glossaries apart: sentences, verbatim, with the anchor of their row or paragraph. */
  readonly mentions: readonly { readonly document: string; readonly anchor: string; readonly quote: string }[];
  readonly source: SourcePlace;
}

/** A policy area after registry/topics.yaml; tasks name it by its id. */
export interface TopicRecord {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly description: string;
}

export type FindingKind =
  | 'difference'
  | 'target'
  | 'number-conflict'
  | 'declared-count'
  | 'printed-so'
  | 'no-figure'
  | 'not-yet-measured'
  | 'not-reported';

/** What comes to light when documents are laid side by side, with the rule and the words that it rests on. */
export interface FindingRecord {
  /** `<kind>/<place>`; the same as long as what it is about stays. */
  readonly id: string;
  readonly url: string;
  readonly kind: FindingKind;
  /** Of a difference its kind, of a target its verdict, of a declared count `match` or `mismatch`, of what is printed so the rule that it breaks; null where the kind says all. */
  readonly outcome: string | null;
  readonly district: string;
  readonly year: number;
  /** Department ids of the task's responsible units. */
  readonly departments: readonly string[];
  readonly task: string | null;
  /** What was found, in one sentence. */
  readonly statement: string;
  readonly rule: string;
  /** Words of the documents, verbatim, and where they stand; the anchor of a whole document is ''. */
  readonly quotations: readonly { readonly quote: string; readonly document: string; readonly anchor: string }[];
}

/** Everything that the site is built from. */
export interface Ledger {
  readonly documents: readonly DocumentRecord[];
  readonly sections: readonly SectionRecord[];
  readonly rows: readonly RowRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly departments: readonly DepartmentRecord[];
  readonly districts: readonly DistrictRecord[];
  readonly observations: readonly Observation[];
  readonly terms: readonly TermRecord[];
  readonly topics: readonly TopicRecord[];
  readonly indicators: readonly IndicatorRecord[];
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly FindingRecord[];
}
