/** Names of namespaces as far as they are the same in the transitional and the strict form of ISO/IEC 29500. */
const endings: readonly (readonly [ending: RegExp, prefix: string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/u, 'w'],
  [/\/officeDocument(?:\/2006)?\/relationships$/u, 'r'],
  [/\/markup-compatibility\/2006$/u, 'mc'],
  [/\/drawingml(?:\/2006)?\/main$/u, 'a'],
  [/\/drawingml(?:\/2006)?\/picture$/u, 'pic'],
  [/\/drawingml(?:\/2006)?\/chart$/u, 'c'],
  [/\/drawingml(?:\/2006)?\/diagram$/u, 'dgm'],
  [/\/drawingml(?:\/2006)?\/spreadsheetDrawing$/u, 'xdr'],
  [/\/officeDocument(?:\/2006)?\/math$/u, 'm'],
  [/\/word\/2010\/wordprocessingShape$/u, 'wps'],
  [/\/spreadsheetml(?:\/2006)?\/main$/u, 'x'],
  [/\/package\/2006\/relationships$/u, 'rel'],
  [/^urn:schemas-microsoft-com:vml$/u, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/u, 'o'],
];

/** The prefixes that a file gives to namespaces, by itself → the usual ones; `''` is that of names without any. */
export type Prefixes = ReadonlyMap<string, string>;

/** Those of an element: what its attributes say anew, and what holds around it. */
export function prefixesOf(
  attributes: Readonly<Record<string, string | null | undefined>>,
  around: Prefixes,
): Prefixes {
  const declared = Object.entries(attributes).flatMap(([name, uri]): (readonly [string, string])[] => {
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : null;
    const usual = endings.find(([ending]) => ending.test(uri ?? ''))?.[1] ?? prefix;
    return prefix === null ? [] : [[prefix, usual ?? '']];
  });
  return declared.length === 0 ? around : new Map([...around, ...declared]);
}

/** The name with the usual prefix. An attribute without a prefix is in no namespace. */
export function toUsualName(name: string, prefixes: Prefixes, kind: 'element' | 'attribute'): string {
  const colon = name.indexOf(':');
  if (colon === -1 && kind === 'attribute') return name;
  const prefix = name.slice(0, Math.max(0, colon));
  const usual = prefixes.get(prefix) ?? prefix;
  return usual === '' ? name.slice(colon + 1) : `${usual}:${name.slice(colon + 1)}`;
}
