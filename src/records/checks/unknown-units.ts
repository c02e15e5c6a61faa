import type { CheckedDocument } from '../checked-document.ts';
import { readDocumentUnits } from '../document-units.ts';
import type { Place } from '../messages.ts';
import { findDepartment } from '../registry/registry.ts';
import { plainName } from '../registry/registry-names.ts';
import type { CheckContext } from './check-context.ts';

/** A responsible unit that the registry does not know, and every place of one document that names it, in order. */
export interface UnknownUnit {
  readonly name: string;
  readonly district: string;
  readonly source: CheckedDocument['source'];
  readonly places: readonly NonNullable<Place>[];
}

/** The unknown units of each document, in the order of the documents and of their first places. */
export function findUnknownUnits({ documents, registry }: Pick<CheckContext, 'documents' | 'registry'>): UnknownUnit[] {
  return documents.flatMap((document) => {
    const { source } = document;
    const { district } = source.matter;
    const named = readDocumentUnits(document).flatMap(({ names, place }) => names.map((name) => ({ name, place })));
    const unknown = named.filter(({ name }) => !findDepartment(registry, name, district));
    const byName = Map.groupBy(unknown, ({ name }) => plainName(name));
    return [...byName.values()].map(
      (named): UnknownUnit => ({
        name: named[0]?.name ?? '',
        district,
        source,
        places: named.map(({ place }) => place),
      }),
    );
  });
}
