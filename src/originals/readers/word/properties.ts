import { childOf, type XmlElement } from '../../xml/xml-element.ts';

/** What the property at the end of a path says (`w:val`); null where it is not there. */
export function valueAt(parent: XmlElement | null, ...path: readonly string[]): string | null {
  return childOf(parent, ...path)?.attributes['w:val'] ?? null;
}

/** The same as a whole number. */
export function numberAt(parent: XmlElement | null, ...path: readonly string[]): number | null {
  const value = Number.parseInt(valueAt(parent, ...path) ?? '', 10);
  return Number.isNaN(value) ? null : value;
}

/** A switch is on where it is there and does not say that it is off. */
export function isOn(property: XmlElement | null): boolean {
  return property !== null && !/^(?:0|false|off|none)$/u.test(property.attributes['w:val'] ?? '');
}

/** A switch that stands in an attribute is off where that is not there. */
export function isSwitchedOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/u.test(value);
}
