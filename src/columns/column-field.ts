/** What a column of a table may mean. */
export const columnFields = [
  'number',
  'category',
  'name',
  'text',
  'detail',
  'target',
  'lead',
  'supporting',
  'responsible',
  'related',
  'leader',
  'deadline',
  'progress',
  'indicator',
  'unit',
  'other',
] as const;

/**
 * What a column means. `unit` is the unit of measure, `target` the figure to be reached, `deadline` the day by which;
 * `other` is a column that is known and stands as printed, such as 备注.
 */
export type ColumnField = (typeof columnFields)[number];

/** How sure a meaning is: registered by an editor, told by the words or the cells, or not known at all. */
export type Certainty = 'certain' | 'likely' | 'unknown';
