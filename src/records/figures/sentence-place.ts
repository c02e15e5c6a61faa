/** The words of a sentence before a place in it. */
export interface SentencePlace {
  /** From the last mark. */
  readonly clause: string;
  /** From the beginning of its part of the sentence, which a semicolon ends. */
  readonly part: string;
}

/** No clause says so much before its amount. */
const longest = 300;

/** What stands before a place in a text, as far as it belongs to it. */
export function toSentencePlace(text: string, at: number): SentencePlace {
  const near = text.slice(Math.max(0, at - longest), at);
  return {
    clause: near.slice(near.search(/[^，,；;。！？!?\n]*$/u)),
    part: near.slice(near.search(/[^；;。！？!?\n]*$/u)),
  };
}
