import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** An element with its attributes; a text stands for itself. */
export function xmlElement(
  tagName: string,
  properties: Readonly<Record<string, string>>,
  ...children: readonly (ElementContent | string)[]
): ElementContent {
  const content = children.map((child) =>
    typeof child === 'string' ? { type: 'text' as const, value: child } : child,
  );
  return { type: 'element', tagName, properties, children: content };
}

/** The whole file; no element is one that HTML leaves open. */
export function renderXml(root: ElementContent): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toHtml(root, { voids: [] })}\n`;
}
