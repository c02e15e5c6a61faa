/** What a reference names. What is not known is null and is left out. */
export interface CitedSource {
  /** Who is responsible for the words. */
  readonly author: string | null;
  readonly title: string;
  /** 苏府〔2017〕15号. */
  readonly number: string | null;
  /** The day of the document, as YYYY-MM-DD. */
  readonly date: string | null;
  /** A document or what a database holds, both online. */
  readonly medium: 'EB/OL' | 'DB/OL';
  /** The name of the site that shows it. */
  readonly site: string;
}

/** Where and when it was read: the address, whole where it is known, and the day as YYYY-MM-DD; null where the reader fills it in. */
export interface Retrieval {
  readonly address: string;
  readonly day: string | null;
}
