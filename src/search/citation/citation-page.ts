import type { CitedSource, Retrieval } from '../../citation/cited-source.ts';
import { renderBibtex } from '../../citation/render-bibtex.ts';
import { renderReference } from '../../citation/render-reference.ts';
import { renderRis } from '../../citation/render-ris.ts';
import { renderTextFragment } from '../../citation/text-fragment.ts';
import { findElement, makeElement } from '../facets/make-element.ts';
import { site } from '../site/live-site.ts';
import { citationPageText } from './citation-text.ts';

const box = findElement('citation', HTMLElement);
const reference = findElement('citation-reference', HTMLElement);
const note = findElement('citation-note', HTMLElement);
const tools = findElement('citation-tools', HTMLElement);
const status = findElement('citation-status', HTMLElement);
const source = JSON.parse(box.dataset['source'] ?? '') as CitedSource;
/** Where the words stand that are cited: a page and perhaps a place on it. */
const path = box.dataset['path'] ?? site.path;

/** Here and today; at the place that the reader came for, where the page itself is cited. */
function toRetrieval(): Retrieval {
  const isOwn = path === site.path;
  const place = isOwn && document.getElementById(decodeAnchor()) !== null ? location.hash : '';
  return { address: `${site.origin}${path}${place}`, day: new Date().toLocaleDateString('sv') };
}

function decodeAnchor(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function show(): void {
  reference.textContent = renderReference(source, toRetrieval());
}

async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = done;
  } catch {
    status.textContent = citationPageText.notCopied;
  }
}

function download(text: string, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  makeElement('a', { href, download: name }).click();
  URL.revokeObjectURL(href);
  status.textContent = citationPageText.downloaded(name);
}

/** What the reader marked on the page, and the id of the element that it begins in. */
function readSelection(): { readonly text: string; readonly anchor: string } | null {
  const selection = getSelection();
  const text = selection?.toString().trim() ?? '';
  const { startContainer } = selection?.rangeCount ? selection.getRangeAt(0) : { startContainer: null };
  if (text === '' || !startContainer || !document.getElementById('main')?.contains(startContainer)) return null;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const anchored = element?.closest('main [id]');
  return { text, anchor: anchored?.id ?? '' };
}

function copySentence(): void {
  const marked = readSelection();
  if (marked === null) {
    status.textContent = citationPageText.nothingMarked;
    return;
  }
  const address = `${site.origin}${site.path}${renderTextFragment(marked.anchor, marked.text)}`;
  void copy(address, citationPageText.sentenceCopied);
}

const actions: Readonly<Record<string, () => void>> = {
  copy: () => void copy(renderReference(source, toRetrieval()), citationPageText.copied),
  ris: () => download(renderRis(source, toRetrieval()), 'citation.ris', 'application/x-research-info-systems'),
  bibtex: () => download(renderBibtex(source, toRetrieval()), 'citation.bib', 'application/x-bibtex'),
  sentence: copySentence,
};
for (const button of tools.querySelectorAll('button')) {
  // The mark on the page would be lost to the button that is pressed.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => actions[button.dataset['action'] ?? '']?.());
}
window.addEventListener('hashchange', show);
// Without it the reader has to write the address in.
note.hidden = site.origin !== '';
tools.hidden = false;
show();
