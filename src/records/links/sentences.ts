/** The sentences of a text as printed, closing marks included; a semicolon and a line break end one too. */
export function toSentences(text: string): string[] {
  const sentences = text.match(/[^。！？!?；;\n]+(?:[。！？!?；;]+[”’」』）)]*)?/gu) ?? [];
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** The clauses of a sentence as printed, without the marks between them; a comma within a number parts nothing. */
export function toClauses(sentence: string): string[] {
  const clauses = sentence.split(/[，：:。！？!?；;]|,(?!\d{3}(?!\d))/u);
  return clauses.map((clause) => clause.trim()).filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}
