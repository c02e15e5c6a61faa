import { z } from 'zod';

/** The front matter of a page of prose under content/pages, each field described as the guide tells editors. */
export const pageSchema = z.strictObject({
  title: z.string().min(1).describe('标题'),
  description: z.string().min(1).describe('一句话的说明，给搜索引擎'),
  order: z.number().describe('在“关于”各页中排第几'),
});

export type PageMatter = z.output<typeof pageSchema>;
