import type { Link, PhrasingContent, Root } from 'mdast';
import type { Node, Parent } from 'unist';

/** An address is written in ASCII: whatever else follows it is the text that goes on. */
const address = /^[\x21-\x7e]+/u;
/** Marks that end a sentence or a bracket, and no address. */
const marksBehind = /[?!.,:;*_~'"]+$/u;

/**
 * Ends every link that is a bare address where the address ends. GFM takes it up to the next space, and Chinese has none:
 * `https://example.org/a，按月更新。` is a link to its first part, followed by text.
 */
export function endAddresses() {
  return (root: Root): void => mend(root);
}

function mend(parent: Parent): void {
  parent.children = parent.children.flatMap((child): Node[] => (isLink(child) ? endLink(child) : [child]));
  for (const child of parent.children) if ('children' in child) mend(child as Parent);
}

function isLink(node: Node): node is Link {
  return node.type === 'link';
}

function endLink(link: Link): PhrasingContent[] {
  const [only, ...others] = link.children;
  if (only?.type !== 'text' || others.length > 0 || !isBare(link, only.value)) return [link];
  const printed = (address.exec(only.value)?.[0] ?? '').replace(marksBehind, '');
  const rest = only.value.slice(printed.length);
  if (printed === '' || rest === '') return [link];
  const url = link.url.slice(0, link.url.length - rest.length);
  return [
    { type: 'link', url, children: [{ type: 'text', value: printed }] },
    { type: 'text', value: rest },
  ];
}

/** Its text is its address, and no brackets or parentheses are written around it. */
function isBare({ url, position }: Link, text: string): boolean {
  const isAddress = url === text || url === `http://${text}` || url === `mailto:${text}`;
  const written = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
  return isAddress && (position === undefined || written === text.length);
}
