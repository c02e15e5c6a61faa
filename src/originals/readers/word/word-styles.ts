import { childOf, elementsOf, type XmlElement } from '../../xml/xml-element.ts';
import { isOn, isSwitchedOn, numberAt, valueAt } from './properties.ts';

/** A place in a list: which one, and its level, 0-based; each null where it is not said. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

/** What a style says, with what it takes over from those that it is based on. */
export interface WordStyle {
  /** As a heading, 1 is the top one; null for the body. */
  readonly level: number | null;
  readonly listPlace: ListPlace | null;
  readonly isHidden: boolean;
}

const plain: WordStyle = { level: null, listPlace: null, isHidden: false };

/** The styles of a document by their ids. */
export class WordStyles {
  readonly #elements: ReadonlyMap<string, XmlElement>;
  readonly #read = new Map<string, WordStyle>();
  readonly #defaultParagraph: string | null;

  constructor(styles: XmlElement | null) {
    const elements = elementsOf(styles, 'w:style');
    this.#elements = new Map(elements.map((element) => [element.attributes['w:styleId'] ?? '', element]));
    const normal = elements.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && isSwitchedOn(attributes['w:default']),
    );
    this.#defaultParagraph = normal?.attributes['w:styleId'] ?? null;
  }

  /** The style of a paragraph without one is the default. */
  ofParagraph(id: string | null): WordStyle {
    return this.style(id ?? this.#defaultParagraph);
  }

  style(id: string | null): WordStyle {
    if (id === null) return plain;
    const known = this.#read.get(id);
    if (known !== undefined) return known;
    const read = this.#chain(id).reduceRight<WordStyle>(inherit, plain);
    this.#read.set(id, read);
    return read;
  }

  /** The list that a style of numbering stands for. */
  listOf(id: string): string | null {
    return valueAt(this.#elements.get(id) ?? null, 'w:pPr', 'w:numPr', 'w:numId');
  }

  /** The style and those that it is based on, each once. */
  #chain(id: string): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let next: string | null = id; next !== null; ) {
      const element = this.#elements.get(next);
      if (element === undefined || chain.includes(element)) break;
      chain.push(element);
      next = valueAt(element, 'w:basedOn');
    }
    return chain;
  }
}

function inherit(base: WordStyle, style: XmlElement): WordStyle {
  const numbering = childOf(style, 'w:pPr', 'w:numPr');
  const hidden = childOf(style, 'w:rPr', 'w:vanish');
  return {
    level: readLevel(style) ?? base.level,
    listPlace:
      numbering === null
        ? base.listPlace
        : {
            list: valueAt(numbering, 'w:numId') ?? base.listPlace?.list ?? null,
            level: numberAt(numbering, 'w:ilvl') ?? base.listPlace?.level ?? null,
          },
    isHidden: hidden === null ? base.isHidden : isOn(hidden),
  };
}

/** By what it says, or by its name, which is English in every language of the program; level 9 is the body. */
function readLevel(style: XmlElement): number | null {
  const outline = numberAt(style, 'w:pPr', 'w:outlineLvl');
  if (outline !== null) return outline < 9 ? outline + 1 : null;
  const name = valueAt(style, 'w:name')?.toLowerCase() ?? '';
  const heading = /^heading ([1-9])$/u.exec(name)?.[1];
  return heading !== undefined ? Number(heading) : name === 'title' ? 1 : null;
}
