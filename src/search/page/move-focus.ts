/**
 * Arrow keys move from the field through the results and back; true where the key was one of these. Everywhere else,
 * in a list of choices above all, they keep their own meaning.
 */
export function moveFocus(key: string, field: HTMLElement, list: HTMLElement): boolean {
  const step = steps[key];
  const stops = [field, ...list.querySelectorAll<HTMLElement>('a:not([hidden])')];
  const place = stops.findIndex((stop) => stop.matches(':focus'));
  const next = step === undefined || place === -1 ? undefined : stops[place + step];
  next?.focus();
  return next !== undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
