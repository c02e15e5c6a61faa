/** Of each filter the values of which a record must have any; all records pass one of which none is chosen. */
export type ChosenValues<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** One value for each of the names. */
export function mapNames<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

/** What an address chooses, a filter as often as it has values: `status=…&lead=…&lead=…`. */
export function readChosen<Name extends string>(
  names: readonly Name[],
  parameters: URLSearchParams,
): ChosenValues<Name> {
  return mapNames(names, (name) => [...new Set(parameters.getAll(name))].filter((value) => value !== ''));
}

/** Writes it into an address, in the order of the names. */
export function appendChosen<Name extends string>(
  names: readonly Name[],
  chosen: ChosenValues<Name>,
  parameters: URLSearchParams,
): void {
  for (const name of names) for (const value of chosen[name]) parameters.append(name, value);
}

/** True where every record passes. */
export function isNothingChosen<Name extends string>(chosen: ChosenValues<Name>): boolean {
  return Object.values<readonly string[]>(chosen).every((values) => values.length === 0);
}

/** The part of an address from `?` on; empty where it says nothing. */
export function toAddressPart(parameters: URLSearchParams): string {
  return parameters.size === 0 ? '' : `?${parameters}`;
}
