import type { z } from 'zod';
import { record, text } from './field-types.ts';

/** A policy area after registry/topics.yaml; tasks name it by its id. */
export const topicRecord = record({
  id: text.meta({ title: '编号', description: '固定编号。' }),
  url: text.meta({ title: '网址', description: '本站页面的地址。' }),
  name: text.meta({ title: '名称', description: '主题名称。' }),
  description: text.meta({ title: '说明', description: '收哪些任务。' }),
});
export type TopicRecord = z.infer<typeof topicRecord>;
