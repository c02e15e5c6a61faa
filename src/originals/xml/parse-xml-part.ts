import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { byteOrderMarkOf } from '../encoding/byte-order-mark.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Prefixes, prefixesOf, toUsualName } from './namespaces.ts';
import type { XmlElement, XmlNode } from './xml-element.ts';

/** The tree of a part takes sixty times its bytes, and all of an import has to find room in 1 GB. */
const largestPart = 12_000_000;
/** In elements; a table in the cell of a table takes four. It bounds every walk over the tree. */
const deepest = 256;

/**
 * An XML part of an office file → its root. Of what is written twice for programs of different age
 * (`mc:AlternateContent`) one is in the tree. Entities of a document type are neither read nor fetched. The name is for
 * the messages. Refused: `file-broken`, `file-limits`.
 */
export function parseXmlPart(bytes: Uint8Array, name: string): XmlElement | Refusal {
  if (bytes.length > largestPart) {
    const size = `${Math.ceil(bytes.length / 1_000_000)} MB，上限为 ${largestPart / 1_000_000} MB`;
    return refuse('file-limits', `文件里的“${name}”展开后有 ${size}。请拆成几个文件后再导入`);
  }
  try {
    const root = fromXml(new TextDecoder(byteOrderMarkOf(bytes) ?? 'utf-8').decode(bytes));
    const element = root.children.find((child) => child.type === 'element');
    if (element !== undefined) return toXmlElement(element, new Map(), 0);
  } catch (error) {
    // The parser hands on as its cause what made it stop.
    const stopped = error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (stopped instanceof RangeError) {
      return refuse('file-limits', `文件里的“${name}”嵌套超过 ${deepest} 层。请用原来的软件打开，另存后再导入`);
    }
  }
  return refuse('file-broken', `文件已损坏（“${name}”不是完整的 XML）。请重新下载或复制一次，或用原来的软件打开后另存`);
}

function toXmlElement(element: Element, around: Prefixes, depth: number): XmlElement {
  if (depth > deepest) throw new RangeError();
  const prefixes = prefixesOf(element.attributes, around);
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    if (value != null) attributes[toUsualName(name, prefixes, 'attribute')] = value;
  }
  const children: XmlNode[] = [];
  for (const child of element.children) {
    if (child.type === 'text' || child.type === 'cdata') children.push(child.value);
    if (child.type !== 'element') continue;
    const converted = toXmlElement(child, prefixes, depth + 1);
    if (converted.name !== 'mc:AlternateContent') children.push(converted);
    else for (const chosen of chooseAlternative(converted)) children.push(chosen);
  }
  return { name: toUsualName(element.name, prefixes, 'element'), attributes, children };
}

/** What newer programs understand, by the prefixes that they all write. */
const understood = /^(?:wps|wpg|wpc|wpi|a14|x14|w\d+\w*)$/u;

/** The first choice that is understood, or else what stands there for older programs. */
function chooseAlternative(element: XmlElement): readonly XmlNode[] {
  const options = element.children.filter((child) => typeof child !== 'string');
  const choice = options.find(
    ({ name, attributes }) =>
      name === 'mc:Choice' &&
      (attributes['Requires'] ?? '')
        .split(/\s+/u)
        .filter((prefix) => prefix !== '')
        .every((prefix) => understood.test(prefix)),
  );
  return (choice ?? options.find(({ name }) => name === 'mc:Fallback'))?.children ?? [];
}
