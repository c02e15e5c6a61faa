import type { TermRecord } from './model.ts';
import type { DocumentSource } from './source/document-source.ts';
import { linesOf, type OutlineBlock } from './source/outline.ts';
import { toShownPlace, toSourcePlace } from './source/source-place.ts';
import { readAliases } from './values/term-forms.ts';

/** One entry of a glossary before the other documents are known. */
export type TermEntry = Omit<TermRecord, 'sameAs' | 'mentions'>;

const glossaryHeading = /(?:名词|词语|用语|术语)(?:解释|说明|注释|释义)$/u;
const numberedEntry = /^\s*(\d+)\s*[.．、]([^：:]+)[：:]\s*(\S[\s\S]*)$/u;
const dateAlone = /^\s*\d{4}\s*(?:年|[-/.])\s*\d{1,2}\s*(?:月|[-/.])\s*\d{1,2}\s*日?\s*$/u;

/** Whether the block is the heading of a glossary, such as 名词解释 or 有关用语说明, or stands under one. */
export function isInGlossary(block: OutlineBlock): boolean {
  return [...block.path, ...(block.type === 'heading' ? [block.text] : [])].some((heading) =>
    glossaryHeading.test(heading.trim()),
  );
}

/**
 * The entries of a document's glossary: a paragraph `1.term：explanation` and those that follow it up to the next one.
 * A date that stands alone is the document's, not part of the last explanation.
 */
export function toTermEntries(source: DocumentSource, outline: readonly OutlineBlock[]): TermEntry[] {
  const entries: { number: string; term: string; blocks: OutlineBlock[]; paragraphs: string[] }[] = [];
  for (const block of outline) {
    if (!isInGlossary(block) || block.type === 'heading' || block.type === 'table') continue;
    const [, number, printed, first] = numberedEntry.exec(block.text) ?? [];
    const term = printed?.trim();
    if (number && term && first) entries.push({ number, term, blocks: [block], paragraphs: [first] });
    else if (!dateAlone.test(block.text)) {
      entries.at(-1)?.blocks.push(block);
      entries.at(-1)?.paragraphs.push(block.text);
    }
  }
  const { id: document, district, year } = source.matter;
  return entries.map(({ number, term, blocks, paragraphs }) => {
    const place = toSourcePlace(source, blocks.flatMap(linesOf));
    return {
      id: `${document}/${number}`,
      url: `/glossary/#${document}-${number}`,
      term,
      aliases: readAliases(term, paragraphs.join('\n')),
      explanation: paragraphs,
      document,
      district,
      year,
      anchor: blocks[0]?.anchor ?? '',
      source: place,
      place: toShownPlace(source, place),
    };
  });
}
