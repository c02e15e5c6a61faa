import { dropBlanks } from '../../../characters/blank.ts';
import { attachedFile } from './attached-file.ts';
import { attributeOf, headingLevelOf, isBlockElement, type MarkupElement, type MarkupParent } from './markup.ts';
import { hasSiteMark } from './page-words.ts';
import { controlText, isHiddenMarkup, isUnprinted } from './shown-markup.ts';
import { isGridTable } from './table-use.ts';
import { walkMarkup } from './walk-markup.ts';

/** How much of what stands in an element. Lengths are in characters, white space not counted. */
export interface PageMeasure {
  text: number;
  /** Of the text: what leads to other pages, and what a form shows. */
  linked: number;
  links: number;
  /** Of the text outside links: what stands in sentences. */
  prose: number;
  /** Tables that say something by their cells, and the text in them. */
  grids: number;
  gridText: number;
  /** Lines that begin with the name of a fact: 索引号：…. */
  pairs: number;
  /** Lines in which a site tells of itself. */
  marks: number;
  markText: number;
}

/** A line of a page that may be its title. */
export interface TitleLine {
  readonly text: string;
  readonly holder: MarkupElement;
  readonly isHeading: boolean;
}

export interface PageMeasures {
  readonly of: (element: MarkupElement) => PageMeasure;
  readonly isGrid: (table: MarkupElement) => boolean;
  readonly titleLines: readonly TitleLine[];
}

const leastProse = 25;
const pair = /^[【[]?[\p{Script=Han}\s\u3000]{2,10}[：:]/u;
const longestLine = 300;

/** What is shown between two places where a new line begins. */
interface Run {
  text: string;
  own: number;
  stops: number;
}

/** Measures each element of a page, in one way through it. */
export function measurePage(root: MarkupParent): PageMeasures {
  const measures = new Map<MarkupElement, PageMeasure>();
  const grids = new Set<MarkupElement>();
  const titleLines: TitleLine[] = [];
  const open: MarkupElement[] = [];
  let linkDepth = 0;
  let run: Run = { text: '', own: 0, stops: 0 };

  const add = (text: string, isLinked: boolean) => {
    const length = dropBlanks(text).length;
    const measure = measures.get(open.at(-1) as MarkupElement);
    if (measure === undefined || length === 0) return;
    measure.text += length;
    if (isLinked) measure.linked += length;
    if (run.text.length < longestLine) run.text += text;
    if (isLinked) return;
    run.own += length;
    run.stops += text.match(/[，。；]/gu)?.length ?? 0;
  };
  const endRun = () => {
    const holder = open.at(-1);
    const measure = holder && measures.get(holder);
    if (holder !== undefined && measure !== undefined && run.text !== '') {
      if (run.own >= leastProse && run.stops > 0) measure.prose += run.own;
      if (run.own > 0 && pair.test(run.text.trim())) measure.pairs += 1;
      if (hasSiteMark(run.text)) {
        measure.marks += 1;
        measure.markText += dropBlanks(run.text).length;
      }
      if (run.own >= 6 && run.text.length < longestLine) titleLines.push(toTitleLine(run.text, open));
    }
    run = { text: '', own: 0, stops: 0 };
  };

  walkMarkup(root, {
    text: (value) => add(value, linkDepth > 0),
    enter: (element) => {
      if (isUnprinted(element) || isHiddenMarkup(element)) return false;
      const shown = controlText(element);
      if (shown !== null) {
        add(shown, true);
        return false;
      }
      if (isBlockElement(element) || element.tagName === 'br') endRun();
      if (isPageLink(element)) linkDepth += 1;
      measures.set(element, emptyMeasure());
      open.push(element);
      return true;
    },
    leave: (element) => {
      const measure = measures.get(element) as PageMeasure;
      if (isBlockElement(element)) endRun();
      if (isPageLink(element)) {
        linkDepth -= 1;
        if (element.tagName === 'a' && measure.text > 0) measure.links += 1;
      }
      if (element.tagName === 'table' && isGridTable(element, (inside) => measures.get(inside) ?? emptyMeasure())) {
        grids.add(element);
        measure.grids += 1;
        measure.gridText = measure.text;
      }
      open.pop();
      const parent = open.at(-1);
      if (parent !== undefined) addMeasure(measures.get(parent) as PageMeasure, measure);
    },
  });
  const none = emptyMeasure();
  return { of: (element) => measures.get(element) ?? none, isGrid: (table) => grids.has(table), titleLines };
}

function emptyMeasure(): PageMeasure {
  return { text: 0, linked: 0, links: 0, prose: 0, grids: 0, gridText: 0, pairs: 0, marks: 0, markText: 0 };
}

function addMeasure(to: PageMeasure, from: PageMeasure): void {
  for (const key of Object.keys(to) as (keyof PageMeasure)[]) to[key] += from[key];
}

/** A link to another page, or a button; a file that is handed out is part of what the page says. */
function isPageLink(element: MarkupElement): boolean {
  if (element.tagName === 'button') return true;
  return element.tagName === 'a' && attributeOf(element, 'href') !== null && attachedFile(element) === null;
}

function toTitleLine(text: string, open: readonly MarkupElement[]): TitleLine {
  const holder = open.findLast(isBlockElement) ?? (open.at(-1) as MarkupElement);
  return { text: dropBlanks(text), holder, isHeading: (headingLevelOf(holder) ?? 9) <= 2 };
}
