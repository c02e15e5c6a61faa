/**
 * The part of the Frictionless profiles that the data package keeps to, as JSON Schema: Data Package, Tabular Data
 * Resource, Table Schema and CSV Dialect (specs.frictionlessdata.io, version 1).
 */
const name = { type: 'string', pattern: '^([-a-z0-9._/])+$' };
const address = { type: 'string', pattern: '^https?://[^\\s]+$' };
const text = { type: 'string', minLength: 1 };
const fieldNames = { type: 'array', items: text, minItems: 1, uniqueItems: true };

const constraints = {
  type: 'object',
  additionalProperties: false,
  properties: {
    required: { type: 'boolean' },
    unique: { type: 'boolean' },
    enum: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
    pattern: { type: 'string', format: 'regex' },
    minimum: { type: 'number' },
    maximum: { type: 'number' },
  },
};

const tableSchema = {
  type: 'object',
  required: ['fields', 'primaryKey'],
  additionalProperties: false,
  properties: {
    fields: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'title', 'description', 'type'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
          title: text,
          description: text,
          type: { enum: ['string', 'integer', 'number', 'boolean', 'date', 'year'] },
          constraints,
        },
      },
    },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: fieldNames,
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        additionalProperties: false,
        properties: {
          fields: fieldNames,
          reference: {
            type: 'object',
            required: ['resource', 'fields'],
            additionalProperties: false,
            properties: { resource: { type: 'string' }, fields: fieldNames },
          },
        },
      },
    },
  },
};

const resource = {
  type: 'object',
  required: ['profile', 'name', 'path', 'title', 'description', 'format', 'mediatype', 'encoding', 'bytes', 'hash'],
  additionalProperties: false,
  properties: {
    profile: { enum: ['tabular-data-resource', 'data-resource'] },
    name,
    path: { type: 'string', pattern: '^(plain/[a-z]+\\.csv|[a-z]+\\.json)$' },
    title: text,
    description: text,
    format: { enum: ['csv', 'json'] },
    mediatype: { enum: ['text/csv', 'application/json'] },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 1 },
    hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    dialect: {
      type: 'object',
      required: ['delimiter', 'lineTerminator', 'quoteChar', 'doubleQuote', 'header'],
      additionalProperties: false,
      properties: {
        delimiter: { const: ',' },
        lineTerminator: { const: '\r\n' },
        quoteChar: { const: '"' },
        doubleQuote: { const: true },
        header: { const: true },
      },
    },
    schema: tableSchema,
    references: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['field', 'reference'],
        additionalProperties: false,
        properties: {
          field: text,
          reference: {
            type: 'object',
            required: ['resource', 'field'],
            additionalProperties: false,
            properties: { resource: text, field: text },
          },
        },
      },
    },
  },
  if: { properties: { profile: { const: 'tabular-data-resource' } } },
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  then: { required: ['schema', 'dialect'] },
};

export const dataPackageProfile = {
  type: 'object',
  required: ['profile', 'name', 'title', 'description', 'version', 'sources', 'resources'],
  additionalProperties: false,
  properties: {
    profile: { const: 'data-package' },
    name,
    title: text,
    description: text,
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+\\+[0-9a-f]{12}$' },
    homepage: address,
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['path'],
        additionalProperties: false,
        properties: { path: address, title: text },
      },
    },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title', 'role'],
        additionalProperties: false,
        properties: { title: text, role: { const: 'publisher' } },
      },
    },
    sources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title'],
        additionalProperties: false,
        properties: { title: text, path: address },
      },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
};
