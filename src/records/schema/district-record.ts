import type { z } from 'zod';
import { list, record, text } from './field-types.ts';

/** A city, county-level city, urban district or development zone. */
export const districtRecord = record({
  id: text.meta({ title: '编号', description: '固定编号。' }),
  url: text.meta({ title: '网址', description: '本站页面的地址。' }),
  name: text.meta({ title: '名称', description: '全称。' }),
  kind: text.meta({ title: '种类', description: '行政区或开发区的种类。' }),
  /** The city that it belongs to; null for the city itself. */
  parent: text.nullable().meta({ title: '所属市', description: '所属市的编号；市本身则空。' }),
  tile: text.nullable().meta({
    title: '方位格',
    description: '在本市方位图上的第几行第几列，写作“行-列”，上北下南；没有排定则空。',
  }),
  aliases: list(text).meta({ title: '别名', description: '文件中用过的其他名称，以“；”相连。' }),
});
export type DistrictRecord = z.infer<typeof districtRecord>;
