/** Name as printed → the registered indicator and its own name; null for any other words. */
export type KnownIndicator = (name: string) => { readonly id: string; readonly name: string } | null;
