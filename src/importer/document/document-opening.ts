/** So many lines head a document. */
export const opening = 12;

/** The title of an annex, and the line of a date, are no longer. */
export const longestLine = 60;
