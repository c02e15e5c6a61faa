import type { ImportedDocument } from '../import-file.ts';

/**
 * A document under an id and an account with that number behind: two breakdowns of one account would give their tasks the
 * same addresses, and which account the second one belongs to is the editor's to say.
 */
export function numberDocument(document: ImportedDocument, nth: number): ImportedDocument {
  const id = `${document.id}-${nth}`;
  const account = `${document.matter.account}-${nth}`;
  const end = document.markdown.indexOf('\n---\n');
  const head = document.markdown
    .slice(0, end)
    .replace(/^id: .*$/mu, `id: ${id}`)
    .replace(/^account: .*$/mu, `account: ${account}`);
  return {
    ...document,
    id,
    matter: { ...document.matter, id, account },
    markdown: head + document.markdown.slice(end),
  };
}
