import { Document, Scalar, visit } from 'yaml';
import { dropUnseen } from '../characters/invisible.ts';
import { toEscape } from '../characters/name-character.ts';
import type { FrontMatter } from '../records/source/front-matter.ts';

/** Front matter as it stands between its `---` lines; lists without entries are left out. */
export function toFrontMatterText(matter: FrontMatter): string {
  const { omitted, corrections, damaged, notTasks, printedSo, revised, ...rest } = matter;
  const declared = {
    ...(omitted.length > 0 ? { omitted } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
    ...(damaged.length > 0 ? { damaged } : {}),
    ...(notTasks.length > 0 ? { notTasks } : {}),
    ...(printedSo.length > 0 ? { printedSo } : {}),
    ...(revised.length > 0 ? { revised } : {}),
  };
  const yaml = new Document({ ...rest, ...declared });
  visit(yaml, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && dropUnseen(scalar.value) !== scalar.value)
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return escapeUnseen(yaml.toString({ lineWidth: 0 })).trimEnd();
}

/** What nobody sees stands in quoted YAML as its escape: "\\u200B". */
function escapeUnseen(yaml: string): string {
  return [...yaml].map((character) => (dropUnseen(character) === '' ? toEscape(character) : character)).join('');
}
