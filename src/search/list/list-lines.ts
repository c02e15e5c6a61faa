interface ListShowing {
  /** Any filter is chosen, be it that every line passes: nothing that is shown stays folded. */
  readonly isNarrowed: boolean;
  /** Another order than the printed one is chosen. */
  readonly isInOrder: boolean;
}

/** The lines of a page's list, which may stand in many parts of it. */
export interface ListLines {
  /** Shows these lines and no others: where they stand, or in one list of their own in the given order. */
  show(places: readonly number[], how: ListShowing): void;
}

/**
 * A part that has no line to show is hidden with the name above it, and one that is folded is opened. Lines that all stand
 * in one part are put in order within it.
 * @param selector What a line is.
 * @param count How many the page has. Throws where it has another number of them.
 */
export function openLines(main: HTMLElement, selector: string, count: number): ListLines {
  const lines = [...main.querySelectorAll<HTMLElement>(selector)];
  if (lines.length !== count) throw new Error(`${lines.length} ${selector}, ${count}`);
  const homes = lines.map((line) => line.parentElement);
  const parts = findParts(main, lines);
  const isOnePart = new Set(homes).size < 2;
  const flat = isOnePart ? (homes[0] ?? undefined) : (homes[0]?.cloneNode(false) as HTMLElement | undefined);
  const [start] = parts.keys();
  let isAway = false;
  return {
    show(places, { isNarrowed, isInOrder }) {
      const shown = new Set(places);
      const isApart = isInOrder && !isOnePart;
      for (const [place, line] of lines.entries()) {
        if (isAway) homes[place]?.append(line);
        line.hidden = !shown.has(place);
      }
      for (const [part, own] of parts) {
        hide(part, isApart || !own.some((place) => shown.has(place)));
        if (part instanceof HTMLDetailsElement && isNarrowed) part.open = true;
      }
      isAway = isInOrder;
      if (!isOnePart) flat?.remove();
      if (isInOrder) flat?.append(...places.flatMap((place) => lines[place] ?? []));
      if (isApart && flat !== undefined) start?.before(flat);
      hideContents(main);
    },
  };
}

/** Everything that holds lines, outermost first, with the places of those. */
function findParts(main: HTMLElement, lines: readonly HTMLElement[]): ReadonlyMap<HTMLElement, readonly number[]> {
  const parts = new Map<HTMLElement, number[]>();
  for (const [place, line] of lines.entries()) {
    const above: HTMLElement[] = [];
    for (let part = line.parentElement; part !== null && part !== main; part = part.parentElement) above.unshift(part);
    for (const part of above) parts.set(part, [...(parts.get(part) ?? []), place]);
  }
  return parts;
}

/** A part of a list with the name that stands above it. */
function hide(part: HTMLElement, isHidden: boolean): void {
  part.hidden = isHidden;
  const title = part.previousElementSibling;
  if (title instanceof HTMLHeadingElement) title.hidden = isHidden;
}

/** Entries of the page's contents lead to parts that are shown, and to nothing else. */
function hideContents(main: HTMLElement): void {
  for (const link of main.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (link.parentElement !== null) link.parentElement.hidden = target?.closest('[hidden]') != null;
  }
}
