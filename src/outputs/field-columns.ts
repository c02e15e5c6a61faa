import { z } from 'zod';
import type { Cell } from '../csv/write-csv.ts';
import { type Column, type FieldConstraints, joinList } from './data-table.ts';

/** What a record's schema says of one of its fields. */
export type FieldSchema = z.core.JSONSchema.BaseSchema;

/** What the schema alone cannot say of a table's columns; names are those of columns, a part of an object is `<field>_<part>`. */
interface ColumnChoices<Entry> {
  /** The cells of fields that are neither plain values nor lists of texts. */
  readonly cells?: Readonly<Record<string, (entry: Entry) => Cell>>;
  /** Columns that stand for a field. */
  readonly instead?: Readonly<Record<string, readonly Column<Entry>[]>>;
  readonly without?: readonly string[];
}

/**
 * A column for each field of the record, in the order of its schema, with the title and the description that stand
 * there. A list of texts is joined with `；`, an object has a column for each of its parts.
 */
export function fieldColumns<Entry extends object>(
  schema: z.ZodType<Entry>,
  { cells = {}, instead = {}, without = [] }: ColumnChoices<Entry> = {},
): Column<Entry>[] {
  const toColumns = (path: readonly string[], given: FieldSchema, mayLack = false): readonly Column<Entry>[] => {
    const name = path.join('_');
    const { field, isNullable } = withoutNull(given);
    const cell = cells[name] ?? ((entry: Entry) => toCell(name, valueAt(entry, path)));
    if (instead[name]) return instead[name];
    if (field.properties) {
      // The parts of an object that may be missing are missing with it.
      return fieldsOf(field).flatMap(([part, inner]) => toColumns([...path, part], inner, mayLack || isNullable));
    }
    const { title = '', description = '' } = given;
    const constraints = toConstraints(name, field, mayLack || isNullable);
    return [{ name, title, description, type: toType(field), ...(constraints && { constraints }), cell }];
  };
  return fieldsOf(z.toJSONSchema(schema))
    .flatMap(([name, field]) => toColumns([name], field))
    .filter(({ name }) => !without.includes(name));
}

/** The fields of an object with their names, in the order of the schema. */
export function fieldsOf({ properties = {} }: FieldSchema): [string, FieldSchema][] {
  return Object.entries(properties).flatMap(([name, field]): [string, FieldSchema][] =>
    typeof field === 'boolean' ? [] : [[name, field]],
  );
}

/** A field that may be null, as the two ways of writing it: a list of types, or of schemas. */
export function withoutNull(field: FieldSchema): { readonly field: FieldSchema; readonly isNullable: boolean } {
  const { type, anyOf, ...facts } = field;
  const [inner, none] = anyOf ?? (Array.isArray(type) ? type.map((one) => ({ type: one })) : []);
  if (typeof inner !== 'object' || typeof none !== 'object' || none.type !== 'null') {
    return { field, isNullable: false };
  }
  return { field: { ...facts, ...inner }, isNullable: true };
}

/** What a column of such values holds. */
export function toType({ type, format, tableType }: FieldSchema): Column<unknown>['type'] {
  if (tableType === 'year') return 'year';
  if (format === 'date') return 'date';
  return type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string';
}

function toConstraints(name: string, field: FieldSchema, isNullable: boolean): FieldConstraints | null {
  const { type, format, enum: values, pattern, minimum, minItems = 0, mayBeEmpty, isOpen } = field;
  const isFilled = type === 'array' ? minItems > 0 : type !== 'object';
  const constraints: FieldConstraints = {
    ...(isFilled && !isNullable && mayBeEmpty !== true && { required: true }),
    ...(name === 'id' && { unique: true }),
    ...(values && isOpen !== true && { enum: values.map(String) }),
    // What a date looks like is said by its type.
    ...(pattern !== undefined && format !== 'date' && { pattern }),
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { minimum }),
  };
  return Object.keys(constraints).length === 0 ? null : constraints;
}

function valueAt(entry: object, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? Reflect.get(value, key) : value), entry);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function toCell(name: string, value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (Array.isArray(value) && value.every((member) => typeof member === 'string')) return joinList(value);
  throw new TypeError(`the column ${name} needs a cell of its own`);
}
