import { childOf, elementsOf, type XmlElement } from '../../xml/xml-element.ts';
import type { OpenedWord } from './open-word.ts';
import { isOn } from './properties.ts';

/** What stands above or below the pages of a section. */
export interface Margin {
  readonly kind: 'header' | 'footer';
  readonly place: string;
  readonly content: XmlElement;
}

/** Headers and footers, each once, at the first section that shows it. */
export class ReadMargins {
  readonly #margins: OpenedWord['margins'];
  readonly #hasEvenPages: boolean;
  readonly #shown = new Set<XmlElement>();

  constructor({ margins, parts }: OpenedWord) {
    this.#margins = margins;
    this.#hasEvenPages = isOn(childOf(parts.get('settings') ?? null, 'w:evenAndOddHeaders'));
  }

  /** A section that names none goes on with those of the one before. */
  ofSection(section: XmlElement): Margin[] {
    return elementsOf(section).flatMap(({ name, attributes }): Margin[] => {
      const kind = name === 'w:headerReference' ? 'header' : name === 'w:footerReference' ? 'footer' : null;
      const content = this.#margins.get(attributes['r:id'] ?? '');
      if (kind === null || content === undefined || this.#shown.has(content)) return [];
      if (!this.#isShown(attributes['w:type'] ?? 'default', section)) return [];
      this.#shown.add(content);
      return [{ kind, place: kind === 'header' ? '页眉' : '页脚', content }];
    });
  }

  #isShown(type: string, section: XmlElement): boolean {
    if (type === 'first') return isOn(childOf(section, 'w:titlePg'));
    return type !== 'even' || this.#hasEvenPages;
  }
}
