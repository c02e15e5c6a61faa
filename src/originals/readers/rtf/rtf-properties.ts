import { bodyState, plainState, type RtfState, type Story } from './rtf-state.ts';

/** A control word that says how the characters behind it look, and whether anybody sees them. */
export function setCharacters(state: RtfState, name: string, value: number | null): void {
  const isOn = value !== 0;
  if (name === 'f' && !state.isWide) state.font = value;
  else if (name === 'f' || (name === 'af' && state.isWide)) state.wideFont = value;
  else if (name === 'dbch') state.isWide = true;
  else if (name === 'loch' || name === 'hich') state.isWide = false;
  else if (name === 'uc') state.fallback = Math.max(0, value ?? 1);
  else if (name === 'v') state.isHidden = isOn;
  else if (name === 'deleted') state.isDeleted = isOn;
  else if (name === 'revised') state.isInserted = isOn;
  else if (name === 'plain') Object.assign(state, plainState, { font: null });
}

/** A control word that says what the paragraph is: in a table, in a list, a heading. */
export function setParagraph(state: RtfState, name: string, value: number | null): void {
  if (name === 'pard') Object.assign(state, bodyState);
  else if (name === 'intbl') state.isInTable = value !== 0;
  else if (name === 's') state.style = value ?? 0;
  else if (name === 'outlinelevel') state.level = value === null || value > 8 ? 0 : value + 1;
  else if (name === 'ls') state.isListed = value !== null && value > 0;
}

/** A control word that draws the row whose cells are written: its edges, and which of them are merged. */
export function drawRow(story: Story, name: string, value: number): void {
  if (name === 'trowd') story.startRow();
  else if (name === 'trleft') story.left = value;
  else if (name === 'trhdr') story.isHeadingRow = true;
  else if (name === 'clvmgf') story.setMerge({ vertical: 'first' });
  else if (name === 'clvmrg') story.setMerge({ vertical: 'continued' });
  else if (name === 'clmgf') story.setMerge({ horizontal: 'first' });
  else if (name === 'clmrg') story.setMerge({ horizontal: 'continued' });
  else if (name === 'cellx') story.addEdge(value);
}
