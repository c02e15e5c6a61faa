import { z } from 'zod';
import { toMarkdownTable } from './markdown-table.ts';

/** What is read of a JSON Schema. */
interface FieldSchema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  array: '列表',
  object: '各项',
};

/** A table of the fields of a schema as an editor writes them, those of lists and groups behind their own. */
export function describeFields(schema: z.ZodType): string {
  const fields = toRows(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as FieldSchema, '');
  return toMarkdownTable(['字段', '必填', '写什么', '含义'], fields);
}

function toRows({ properties = {}, required = [] }: FieldSchema, before: string): string[][] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${before}${name}`;
    const row = [`\`${path}\``, required.includes(name) ? '是' : '', toValues(field), field.description ?? ''];
    return [row, ...toRows(field.items ?? field, `${path}.`)];
  });
}

function toValues(field: FieldSchema): string {
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join('、');
  if (field.anyOf !== undefined) return field.anyOf.map(toValues).join('或');
  return typeNames[field.type ?? ''] ?? '';
}
