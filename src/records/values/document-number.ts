/** The first document number in a text, e.g. 苏府〔2017〕15号, with its brackets as printed; null where there is none. */
export function findDocumentNumber(text: string): string | null {
  return (
    /[\u4e00-\u9fff]{1,10}[〔[［（(【]\s*\d{4}\s*[〕\]］）)】]\s*\d+\s*号/u.exec(text)?.[0].replace(/\s+/gu, '') ?? null
  );
}
