import { type ProseComponentEntry, proseComponents } from '../../prose/prose-components.ts';
import { toMarkdownTable } from './markdown-table.ts';

/** A table of the components that pages of prose use by name, as they are written. */
export function describeComponents(): string {
  const rows = Object.entries(proseComponents).map(([name, { what, attributes }]: [string, ProseComponentEntry]) => {
    const attributeNames = Object.keys(attributes).map((attribute) => ` ${attribute}="…"`);
    const values = Object.values(attributes).map((allowed) => allowed.map((value) => `\`${value}\``).join('、'));
    return [`\`<${name}${attributeNames.join('')} />\``, what, values.join('；')];
  });
  return toMarkdownTable(['写法', '显示什么', '“…”处可以写'], rows);
}
