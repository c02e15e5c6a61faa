import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import type { VFile } from 'vfile';

// A single tilde is a range in these documents (7%~7.5%), never a deletion.
const gfm = { singleTilde: false, tablePipeAlign: false } as const;

/**
 * `![^a]` is a picture that is not there, and no mark with a footnote behind it: to find out, every bracket that closes
 * would look back over the whole paragraph.
 */
function leaveMarkedFootnotes(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['gfmPotentialFootnoteCall'] } }];
}

/**
 * An address that stands in the text stays text, as it is printed. GFM would make a link of it, swallow the escapes
 * within it, and leave the text around it without positions.
 */
function leaveAddresses(this: Processor): void {
  const data = this.data();
  const disable = { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable }];
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}

const reader = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, gfm)
  .use(remarkCjkFriendly)
  .use(leaveAddresses)
  .use(leaveMarkedFootnotes)
  .freeze();

const writer = unified()
  .use(remarkFrontmatter)
  .use(remarkGfm, gfm)
  .use(remarkCjkFriendly)
  .use(remarkStringify, { bullet: '-', fences: true, rule: '-' })
  .freeze();

/** Markdown with front matter → tree; positions are those of the whole file, 1-based. */
export function parseMarkdown(file: VFile): Root {
  return reader.parse(file);
}

/** Tree → Markdown that parses to the same tree. */
export function stringifyMarkdown(root: Root): string {
  return writer.stringify(root);
}
