import { elementsOf, type XmlElement } from '../../xml/xml-element.ts';

/** Elements that only hold others: they change nothing of how these are read. */
const wrappers = ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'];

/** The elements below one in order, those in wrappers among them. */
export function flatten(parent: XmlElement | null): XmlElement[] {
  const found: XmlElement[] = [];
  const open = elementsOf(parent).reverse();
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (!wrappers.includes(element.name)) found.push(element);
    else for (const child of elementsOf(element).reverse()) open.push(child);
  }
  return found;
}

/** The same of one name. */
export function flattenTo(parent: XmlElement | null, name: string): XmlElement[] {
  return flatten(parent).filter((element) => element.name === name);
}
