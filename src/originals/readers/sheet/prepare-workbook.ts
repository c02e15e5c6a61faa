import { zipSync } from 'fflate';
import type { OfficePackage } from '../../package/open-package.ts';
import { type Refusal, refuse } from '../../refusal.ts';
import { chineseFormats } from './number-format.ts';

/** Stands in for a value that was never calculated; no text holds this character. */
export const uncalculated = '\ufdd0';

/**
 * The sheets take ten times their bytes to read, and all of an import has to find room in 1 GB; so have the other parts,
 * which hold hardly more than the texts of the cells.
 */
const largest = { sheets: 60_000_000, others: 60_000_000 } as const;

/** What no cell needs: pictures, programs, settings of printers. */
const aside = /\/(?:media|embeddings|activeX|ctrlProps|printerSettings)\/|vbaProject\.bin$/iu;

/**
 * The parts of an .xlsx that its cells need, unpacked within limits, as a new archive for the library: with the formats that
 * Chinese editions have by number alone, and with a mark where a formula has no value, for which the library would put
 * 0. Refused: `file-limits`, and what the parts say.
 */
export function prepareWorkbook(file: OfficePackage): Uint8Array | Refusal {
  const parts: Record<string, Uint8Array> = {};
  const sizes = { sheets: 0, others: 0 };
  for (const path of file.paths) {
    if (aside.test(path)) continue;
    const content = file.readBytes(path);
    if (content === null) continue;
    if ('rule' in content) return content;
    const isSheet = /\/worksheets\/[^/]+\.xml$/iu.test(path);
    const kind = isSheet ? 'sheets' : 'others';
    sizes[kind] += content.length;
    if (sizes[kind] > largest[kind]) {
      const size = `${Math.ceil(sizes[kind] / 1_000_000)} MB，上限为 ${largest[kind] / 1_000_000} MB`;
      return refuse(
        'file-limits',
        `${isSheet ? '工作表' : '工作表以外的部分'}展开后有 ${size}。请只保留要公开的行列，或拆成几个文件后再导入`,
      );
    }
    parts[path] = isSheet ? markUncalculated(content) : /\/styles\.xml$/iu.test(path) ? addFormats(content) : content;
  }
  return zipSync(parts, { level: 0 });
}

/** A cell with a formula and no value; one of text may have an empty one. */
const withoutValue =
  /<((?:\w+:)?)c\b(?![^>]*\bt="str")([^>]*)>\s*<\1f\b(?:[^>]*\/>|[^>]*>[^<]*<\/\1f>)\s*(?:<\1v\s*\/>|<\1v>\s*<\/\1v>)?\s*<\/\1c>/gu;

function markUncalculated(sheet: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(sheet);
  const marked = text.replace(withoutValue, (_, prefix: string, attributes: string) => {
    const kept = attributes.replace(/\bt="[^"]*"/u, '');
    return `<${prefix}c${kept} t="str"><${prefix}v>${uncalculated}</${prefix}v></${prefix}c>`;
  });
  return marked === text ? sheet : new TextEncoder().encode(marked);
}

/** The file's own explanation of a number comes later and holds. */
function addFormats(styles: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(styles);
  const prefix = /<((?:\w+:)?)styleSheet\b/u.exec(text)?.[1] ?? '';
  const added = Object.entries(chineseFormats).map(
    ([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const own = new RegExp(`<${prefix}numFmts\\b[^>]*[^/]>`, 'u');
  const whole = `<${prefix}numFmts>${added.join('')}</${prefix}numFmts>`;
  const changed = own.test(text)
    ? text.replace(own, (start) => start + added.join(''))
    : text.replace(new RegExp(`<${prefix}styleSheet\\b[^>]*>`, 'u'), (start) => start + whole);
  return new TextEncoder().encode(changed);
}
