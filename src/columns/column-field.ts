/** What a column of a table may mean. */
export const columnFields = [
  'number',
  'category',
  'name',
  'text',
  'detail',
  'before',
  'target',
  'lead',
  'supporting',
  'responsible',
  'related',
  'leader',
  'deadline',
  'start',
  'finish',
  'milestone',
  'progress',
  'status',
  'percentage',
  'planned',
  'paid',
  'contact',
  'remark',
  'indicator',
  'unit',
  'other',
] as const;

/**
 * What a column means. `before` is what the task of the row was until now, `unit` is the unit of measure, `target` the figure to be reached, `deadline` the day by which, `start`
 * and `finish` the days on which; `milestone` what is to be reached in a part of the time, `progress` what was; `status` is the
 * government's own word for it (是否完成, 完成状态, 亮灯), `percentage` a share that is done; `planned` and `paid` are sums of money;
 * `other` is a column that is known and stands as printed, such as 存在问题.
 */
export type ColumnField = (typeof columnFields)[number];

/** How sure a meaning is: registered by an editor, told by the words or the cells, or not known at all. */
export type Certainty = 'certain' | 'likely' | 'unknown';
