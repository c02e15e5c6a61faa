import { z } from 'zod';
import { list, record, text } from './field-types.ts';

/** A published address at which nothing stands any more, and what became of what it named. */
export const goneAddress = record({
  /** A path of the site, of a part of a page with its anchor. */
  address: text.meta({
    title: '原来的网址',
    description: '公布过而现在没有内容的网址，本站的路径；段落和行写到锚点。',
  }),
  /** The address that the entry is about, where it stood or fell with that; null where the entry is about it. */
  carrier: text
    .nullable()
    .meta({ title: '随哪个网址', description: '随它一同换了地方或撤回的网址；自己登记了去向的则空。' }),
  /** What it named: how that began, or as the editor says it; '' where nobody knows. */
  what: text.meta({
    title: '是什么',
    description: '公布时所指内容的开头；撤回的，是撤回的说明。不知道的则空。',
    mayBeEmpty: true,
  }),
  /** Where it is found now; several where it was split, none where it was withdrawn. */
  to: list(record({ name: text, url: text })),
  date: z.iso.date().meta({ title: '日期', description: '哪一天换了地方或撤回。' }),
  /** Why it moved, as registry/redirects.yaml has it, or was withdrawn, in the editor's words. */
  reason: text.meta({
    title: '理由',
    description: '换了地方的：renamed 改了名称或编号，merged 合并，split 拆分，revised 文件修订；撤回的，为什么撤回。',
  }),
  /** Who withdrew it; null where it moved. */
  by: text.nullable().meta({ title: '决定者', description: '撤回由谁决定；换了地方的则空。' }),
  /** What became of the original of a document that was withdrawn, as the editor says it; null where that says nothing. */
  original: text.nullable().meta({ title: '原件', description: '撤回的文件，原件怎样处理；没有写明则空。' }),
  note: text.nullable().meta({ title: '说明', description: '对读者的说明；没有则空。' }),
});
export type GoneAddress = z.infer<typeof goneAddress>;
