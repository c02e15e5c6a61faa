/** A paragraph and how many of its first characters are its lead phrase, 0 where it has none. */
export interface LedParagraph {
  readonly text: string;
  readonly lead: number;
}

const longestLead = 20;
const tolerance = 3;

/**
 * The text under one heading of a plan, cut before each lead phrase: a short sentence without figures and inner
 * punctuation, which a longer one follows. The first sentence sets the pattern, as such reports are written in
 * parallel phrases; where it is none, nothing is taken for a lead.
 */
export function findLeads(text: string): LedParagraph[] {
  const sentences = text.match(/[^。！!]*[。！!]?/gu)?.filter((sentence) => sentence !== '') ?? [];
  const first = sentences[0]?.trim() ?? '';
  if (!isLead(sentences, 0)) return [{ text, lead: 0 }];
  const paragraphs: LedParagraph[] = [];
  sentences.forEach((sentence, index) => {
    const trimmed = sentence.trim();
    const isAlike = Math.abs(trimmed.length - first.length) <= tolerance;
    if (isAlike && isLead(sentences, index)) {
      paragraphs.push({ text: trimmed, lead: trimmed.length });
    } else {
      const last = paragraphs.pop();
      if (last) paragraphs.push({ text: last.text + sentence, lead: last.lead });
    }
  });
  return paragraphs;
}

function isLead(sentences: readonly string[], index: number): boolean {
  const sentence = sentences[index]?.trim() ?? '';
  const next = sentences[index + 1]?.trim() ?? '';
  return (
    /^[^，,、；;：:\d（(]+。$/u.test(sentence) &&
    sentence.length >= 5 &&
    sentence.length <= longestLead &&
    next.length > sentence.length
  );
}
