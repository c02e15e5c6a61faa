/** What each attribute of a component may say. */
export type AttributeValues = Readonly<Record<string, readonly string[]>>;

/**
 * The components that a page of prose uses by name, without an import, and the values of their attributes. What they show
 * comes from the code and the ledger, so that no page retypes a threshold, a rule or a count.
 */
export const proseComponents = {
  // A figure or a word within a sentence.
  Count: {
    of: ['documents', 'rows', 'tasks', 'departments', 'districts', 'indicators', 'observations', 'terms', 'findings'],
  },
  InterfaceWord: { of: ['skip', 'largeText', 'highContrast', 'notStated'] },
  Likeness: {
    of: ['same-place', 'same-number', 'same-words', 'sentence-nearby', 'sentence-elsewhere', 'sentences-of-row'],
  },
  PrintedValues: {},
  RoleNames: {},
  RowNumber: {},
  ShortestSentence: {},
  WrittenOutUnits: {},
  YearsHeld: {},
  // A block of its own.
  AddressExamples: {},
  CheckRules: {},
  CitationExample: {},
  DeclaredChanges: {},
  DocumentKinds: {},
  FindingRules: {},
  TaskExample: {},
  TaskStates: {},
  VerdictExample: {},
  VerdictRules: {},
} as const satisfies Readonly<Record<string, AttributeValues>>;

export type ProseComponent = keyof typeof proseComponents;

/** A value that the attribute `of` of the component may have. */
export type ValueOf<Name extends 'Count' | 'InterfaceWord' | 'Likeness'> = (typeof proseComponents)[Name]['of'][number];
