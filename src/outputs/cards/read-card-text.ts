import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Parent = { readonly childNodes: readonly DefaultTreeAdapterTypes.ChildNode[] };

/** The words that a page gives for its card; null where it names none. */
export function readCardText(html: string): string | null {
  // All that it says for programs stands in its head, and to parse a long body takes longer than to draw a card.
  const head = parse(html.slice(0, html.indexOf('</head>')));
  for (const { tagName, attrs } of findElements(head)) {
    const value = (name: string) => attrs.find((one) => one.name === name)?.value;
    if (tagName === 'meta' && value('property') === 'og:image:alt') return value('content') ?? null;
  }
  return null;
}

function* findElements(parent: Parent): Generator<DefaultTreeAdapterTypes.Element> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* findElements(node);
  }
}
