/** A component that a page of prose uses by name. */
export interface ProseComponentEntry {
  /** What it shows, as the guide tells editors. */
  readonly what: string;
  /** What each of its attributes may say; all of them must be written. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/**
 * The components that a page of prose uses by name, without an import. What they show comes from the code and the ledger,
 * so that no page retypes a threshold, a rule or a count.
 */
export const proseComponents = {
  // A figure or a word within a sentence.
  Count: {
    what: '收录了多少：文件、行、任务、单位、地区、指标、指标数值、名词、核对发现',
    attributes: {
      of: ['documents', 'rows', 'tasks', 'departments', 'districts', 'indicators', 'observations', 'terms', 'findings'],
    },
  },
  InterfaceWord: {
    what: '网页上的用词：跳到正文、长者版、大字、高对比、未说明',
    attributes: { of: ['skip', 'elderView', 'largeText', 'highContrast', 'otherScheme', 'notStated'] },
  },
  Likeness: {
    what: '文字相似度的界限：两行位置相同、序号相同、在别处；报告语句在同名标题下、在别处、合起来',
    attributes: {
      of: ['same-place', 'same-number', 'same-words', 'sentence-nearby', 'sentence-elsewhere', 'sentences-of-row'],
    },
  },
  PrintedValues: { what: '指标数值印成的几种样子', attributes: {} },
  RoleNames: { what: '单位的几种身份', attributes: {} },
  RowNumber: { what: '行编号的一个例子', attributes: {} },
  ShortestSentence: { what: '报告语句至少几个字才到别处去找', attributes: {} },
  WrittenOutUnits: { what: '单位写全的一个例子', attributes: {} },
  YearsHeld: { what: '收录的文件属于哪些年', attributes: {} },
  // A block of its own.
  AddressExamples: { what: '永久网址的写法和例子', attributes: {} },
  CheckRules: { what: '生成网站之前核查的各项', attributes: {} },
  CitationExample: { what: '一条写好的引文', attributes: {} },
  DeclaredChanges: { what: '全部更正与缺损', attributes: {} },
  DocumentKinds: { what: '文件的种类，各收录多少', attributes: {} },
  FindingRules: { what: '核对的种类、规则和处数', attributes: {} },
  TaskExample: { what: '一项任务从承诺到核对的例子，连同标题；没有合适的任务就不出现', attributes: {} },
  TaskStates: { what: '任务的状态、依据和项数', attributes: {} },
  VerdictExample: { what: '目标与结果对照的一个例子；没有结论就不出现', attributes: {} },
  VerdictRules: { what: '目标与结果对照的规则和次数', attributes: {} },
} as const satisfies Readonly<Record<string, ProseComponentEntry>>;

export type ProseComponent = keyof typeof proseComponents;

/** A value that the attribute `of` of the component may have. */
export type ValueOf<Name extends 'Count' | 'InterfaceWord' | 'Likeness'> =
  (typeof proseComponents)[Name]['attributes']['of'][number];
