import { strToU8, zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

/** A document of Word with this body, and parts beside it by the names of their kinds (`numbering`, `footnotes`). */
export function makeWord(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const kinds = Object.keys(parts);
  const relations = kinds.map((kind) => {
    const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind.replace(/\d+$/u, '')}`;
    return `<Relationship Id="${kind}" Type="${type}" Target="${kind}.xml"/>`;
  });
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(relationships),
    ...Object.fromEntries(kinds.map((kind) => [`word/${kind}.xml`, strToU8(wrap(kind, parts[kind] ?? ''))])),
  });
}

/** The root of each part has a name of its own. */
const roots: Readonly<Record<string, string>> = { header: 'hdr', footer: 'ftr' };

function wrap(kind: string, content: string): string {
  const name = kind.replace(/\d+$/u, '');
  const root = roots[name] ?? name;
  return `<w:${root} ${namespaces}>${content}</w:${root}>`;
}

/** A paragraph with its properties and runs; a text stands for a run of it. */
export function paragraphXml(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : runXml(content)}</w:p>`;
}

export function runXml(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table of cells, each with its properties and paragraphs. */
export function tableXml(...rows: readonly (readonly (readonly [properties: string, content: string])[])[]): string {
  const toCell = ([properties, content]: readonly [string, string]) =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraphXml(content)}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(toCell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
