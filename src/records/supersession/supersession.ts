import type { FrontMatter } from '../source/front-matter.ts';

type Matter = Pick<FrontMatter, 'id' | 'kind' | 'account' | 'supersedes' | 'amends'>;

/** Which documents take the place of which, or of parts of which, as the front matter of the newer ones says. */
export interface Supersession {
  /** Whether the one takes the place of the other, whole or in part, itself or by way of others. */
  revises(newer: string, older: string): boolean;
  /** The document that took the place of the whole of this one; null where none did. */
  replacedBy(document: string): string | null;
  /** Whether the document takes the place of any, or of parts of it. */
  isRevision(document: string): boolean;
  /** Whether it tells what was done, and promises nothing. */
  isReport(document: string): boolean;
}

/** Documents that tell how far the tasks of their year got. */
export function isProgressKind({ kind }: Pick<FrontMatter, 'kind'>): boolean {
  return kind === 'progress-report' || kind === 'bulletin';
}

/** The documents that this one takes the place of, or of parts of which. */
export function revisedBy({ supersedes = [], amends = [] }: Pick<FrontMatter, 'supersedes' | 'amends'>): string[] {
  return [...supersedes, ...amends];
}

/** What is declared of documents of one account; what else is declared is `supersession` in the check. */
export function toSupersession(matters: readonly Matter[]): Supersession {
  const byId = new Map(matters.map((matter) => [matter.id, matter]));
  const isOfOne = (older: string, id: string) => byId.get(older)?.account === byId.get(id)?.account;
  const successors = new Map(
    matters.flatMap(({ id, supersedes = [] }) =>
      supersedes.filter((older) => isOfOne(older, id)).map((older) => [older, id] as const),
    ),
  );
  const reach = (id: string, seen: Set<string>): Set<string> => {
    for (const older of revisedBy(byId.get(id) ?? {})) {
      if (seen.has(older) || !isOfOne(older, id)) continue;
      seen.add(older);
      reach(older, seen);
    }
    return seen;
  };
  const reached = new Map(matters.map(({ id }) => [id, reach(id, new Set())]));
  return {
    revises: (newer, older) => newer !== older && (reached.get(newer)?.has(older) ?? false),
    replacedBy: (document) => successors.get(document) ?? null,
    isRevision: (document) => (reached.get(document)?.size ?? 0) > 0,
    isReport: (document) => isProgressKind(byId.get(document) ?? { kind: 'notice' }),
  };
}
