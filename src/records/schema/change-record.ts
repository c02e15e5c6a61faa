import { z } from 'zod';
import { record, text } from './field-types.ts';

/**
 * `corrected`: the copy was wrong; `revised`: the publisher has published something else; `restated`: an address names the
 * same under other words.
 */
export const changeKind = z.enum(['published', 'corrected', 'revised', 'restated', 'withdrawn']);
export type ChangeKind = z.infer<typeof changeKind>;

/** What was changed of what the site publishes, dated: of a document, of a part of it, or of another page. */
export const changeRecord = record({
  /** `<kind>/<date>/<address with dashes>`; a second one of the same day has a number behind it. */
  id: text.meta({ title: '编号', description: '固定编号：种类/日期/网址，网址中的符号写作连字符。' }),
  url: text.meta({ title: '网址', description: '所指的内容在本站的地址；撤回的，是原来的地址。' }),
  date: z.iso.date().meta({ title: '日期', description: '哪一天变更。' }),
  kind: changeKind.meta({
    title: '种类',
    description:
      'published 公布；corrected 更正抄录的差错；revised 发布者修订了文件；restated 网址所指的没有变，换了说法；withdrawn 撤回。',
    // Kinds may be added.
    isOpen: true,
  }),
  /** Null where it is about no document, or about one that is no longer there. */
  document: text.nullable().meta({ title: '文件', description: '文件编号；不是某一份文件的，或文件已撤回，则空。' }),
  /** The task that the changed row or paragraph states. */
  task: text.nullable().meta({ title: '任务', description: '变更的是某一项任务的条目时，任务编号；否则空。' }),
  name: text.meta({ title: '变更的是什么', description: '文件的标题，或这一段开头的文字；撤回的，是撤回的说明。' }),
  /** Words, verbatim; '' where there were none. Null where whole documents are published, revised or withdrawn. */
  before: text.nullable().meta({ title: '改前', description: '改动的那几句原来怎么写；没有写明则空。' }),
  after: text.nullable().meta({ title: '改后', description: '改动的那几句现在怎么写；没有写明则空。' }),
  reason: text.nullable().meta({ title: '理由', description: '为什么变更；没有说明则空。' }),
  /** Who decided a withdrawal. */
  by: text.nullable().meta({ title: '决定者', description: '撤回由谁决定；其他则空。' }),
});
export type ChangeRecord = z.infer<typeof changeRecord>;
