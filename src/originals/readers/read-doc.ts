import { openCompound } from '../compound/open-compound.ts';
import type { Extract } from '../extract.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { LabelCounter } from './doc/count-labels.ts';
import { listAsides } from './doc/doc-asides.ts';
import { readLists } from './doc/doc-lists.ts';
import { readStory } from './doc/doc-story.ts';
import { DocStyles } from './doc/doc-styles.ts';
import { DocText } from './doc/doc-text.ts';
import { readFileInformation, storyNames } from './doc/file-information.ts';
import { readRuns } from './doc/formatted-runs.ts';
import { readPieces } from './doc/piece-table.ts';
import { flowToExtract } from './flow/flow-to-extract.ts';

/**
 * A document of Word 97 to 2003, or of WPS, which writes the same → its paragraphs with the numbers that Word counts, its tables
 * with their merges, and what stands beside them ([MS-DOC]). Refused: `file-format` (a password, older than Word 97),
 * `file-broken`, `file-empty`, `file-without-text` (pictures alone).
 */
export function readDoc(bytes: Uint8Array): Extract | Refusal {
  const compound = openCompound(bytes);
  const stream = compound?.read('WordDocument') ?? null;
  const information = stream === null ? null : readFileInformation(stream);
  if (compound === null || stream === null || information === null) return refuseBroken();
  if (information.isOld) {
    return refuse('file-format', `这是 Word 95 或更早的 Word 文档，程序不能读。${resave}`);
  }
  if (information.isEncrypted) {
    return refuse(
      'file-format',
      `这是加了密码的 Word 文档，程序不能读。请输入密码打开，取消密码，另存为 .docx 后再导入`,
    );
  }
  const table = compound.read(information.table);
  const pieces = table === null ? null : readPieces(stream, table, information.parts.pieces);
  if (table === null || pieces === null) return refuseBroken();
  const { lengths, parts } = information;
  const announced = storyNames.reduce((sum, name) => sum + lengths[name], 0);
  if (pieces.reduce((sum, { text }) => sum + text.length, 0) < announced) return refuseBroken();
  const runs = {
    characters: readRuns(stream, table, parts.characterPages, 'characters'),
    paragraphs: readRuns(stream, table, parts.paragraphPages, 'paragraphs'),
  };
  const text = new DocText(pieces, runs, new DocStyles(table, parts.styles), compound.read('Data'));
  const labels = new LabelCounter(readLists(table, parts.lists, parts.listOverrides));
  const extract = flowToExtract(readStory(text, labels, [0, lengths.body], listAsides(table, information)));
  if (extract.lines.length > 0) return extract;
  if (extract.leftOut.length === 0) return refuse('file-empty', 'Word 文档里没有文字。请检查复制或下载是否成功');
  const seen = extract.leftOut.map(({ text: left }) => left).join('；');
  return refuse('file-without-text', `Word 文档里没有能取用的文字（${seen}）。请取得有文字的版本`);
}

const resave = '请用 Word 或 WPS 打开，另存为 .docx 后再导入';

function refuseBroken(): Refusal {
  return refuse('file-broken', `Word 文档已损坏或不全，读不出文字。请重新下载或复制一次；仍不行的，${resave}`);
}
