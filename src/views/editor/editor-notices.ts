import type { Ledger } from '../../records/model.ts';
import type { PlacedMessage } from '../../records/placed-messages.ts';
import { nameSeverity } from '../../records/report.ts';
import { anchorUrl } from '../frame/document-facts.ts';
import { editorText } from './editor-text.ts';

/** One message as it is shown. */
export interface EditorNotice {
  readonly severity: string;
  readonly isFatal: boolean;
  readonly text: string;
  /** Where to mend it. */
  readonly place: string;
}

/** What every page tells the editor at its top. */
export interface EditorNotices {
  readonly summary: string;
  /** What no document's page can show, and what is about the document of this page as a whole. */
  readonly notices: readonly EditorNotice[];
  /** The documents whose pages show messages, each with its first place. */
  readonly documents: readonly { readonly title: string; readonly url: string; readonly count: string }[];
}

/** What the page of that path says at its top; null where there is nothing to say about the content. */
export function editorNotices(
  messages: readonly PlacedMessage[],
  { documents }: Pick<Ledger, 'documents'>,
  url: string,
): EditorNotices | null {
  if (messages.length === 0) return null;
  const own = documents.find((document) => document.url === url)?.id;
  const messagesOf = Map.groupBy(messages, ({ document }) => document);
  const here = messagesOf.get(own ?? null)?.filter(({ anchor }) => anchor === null) ?? [];
  return {
    summary: editorText.summary(...countBySeverity(messages)),
    notices: [...(own === undefined ? here : [...(messagesOf.get(null) ?? []), ...here])].map(toNotice),
    documents: documents.flatMap((document) => {
      const [first, ...others] = messagesOf.get(document.id) ?? [];
      if (first === undefined) return [];
      const count = editorText.count(...countBySeverity([first, ...others]));
      return [
        { title: document.title, url: first.anchor === null ? document.url : anchorUrl(document, first.anchor), count },
      ];
    }),
  };
}

/** The messages about a printed row. */
export function rowNotices(messages: readonly PlacedMessage[], row: string): EditorNotice[] {
  return messages.filter((message) => message.row === row).map(toNotice);
}

/** The messages about a page of prose that is not shown for them. */
export function pageNotices(messages: readonly PlacedMessage[], id: string): EditorNotice[] {
  return messages.filter(({ file, isFatal }) => isFatal && file.endsWith(`/pages/${id}.mdx`)).map(toNotice);
}

function toNotice({ isFatal, text, file, line, column, rule }: PlacedMessage): EditorNotice {
  return { severity: nameSeverity(isFatal), isFatal, text, place: `${file}:${line}:${column} 〔${rule}〕` };
}

function countBySeverity(messages: readonly PlacedMessage[]): [errors: number, doubts: number] {
  const errors = messages.filter(({ isFatal }) => isFatal).length;
  return [errors, messages.length - errors];
}
