/** An element of a part of an office file. */
export interface XmlElement {
  /** With the usual prefix of its namespace (`w:p`), whatever the file calls it. */
  readonly name: string;
  /** By their names, with the usual prefix too. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** The elements among the children, of one name where it is given. */
export function elementsOf(parent: XmlElement | null | undefined, name?: string): XmlElement[] {
  const elements = (parent?.children ?? []).filter((child) => typeof child !== 'string');
  return name === undefined ? elements : elements.filter((element) => element.name === name);
}

/** The first child at the end of a path of names; null where there is none. */
export function childOf(parent: XmlElement | null | undefined, ...path: readonly string[]): XmlElement | null {
  let found: XmlElement | null = parent ?? null;
  for (const name of path) found = elementsOf(found, name)[0] ?? null;
  return found;
}

/** All elements below one, in the order of the file, that have the name. What lies in a found one is not looked at. */
export function findElements(parent: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const open = elementsOf(parent).reverse();
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (names.includes(element.name)) found.push(element);
    else for (const child of elementsOf(element).reverse()) open.push(child);
  }
  return found;
}

/** The text between the tags of an element and of all below it. */
export function textOf(element: XmlElement | null): string {
  const open: XmlNode[] = element === null ? [] : [element];
  let text = '';
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') text += node;
    else for (const child of node.children.toReversed()) open.push(child);
  }
  return text;
}
