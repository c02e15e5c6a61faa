import { pinyin } from 'pinyin-pro';
import { stringify } from 'yaml';
import type { CheckedDocument } from '../checks/check-context.ts';
import type { RowRecord } from '../model.ts';

/** Entries for registry/departments.yaml for every unit that it does not know, by district, ready to be read, mended and pasted. */
export function suggestDepartments(rows: readonly RowRecord[], documents: readonly CheckedDocument[]): string {
  const districts = new Map(documents.map(({ source }) => [source.matter.id, source.matter.district]));
  const unknown = rows.flatMap(({ document, units }) =>
    units
      .filter(({ department }) => department === null)
      .map(({ name }) => ({ name, district: districts.get(document) ?? '' })),
  );
  if (unknown.length === 0) return '# 没有未登记的单位';
  const byDistrict = [...Map.groupBy(unknown, ({ district }) => district)].map(([district, named]) => {
    const names = [...new Set(named.map(({ name }) => name))];
    return [district, names.map((name) => ({ id: `${district}/${toSlug(name)}`, name, kind: 'other' }))];
  });
  return stringify(Object.fromEntries(byDistrict));
}

/** 市发改委 → fagaiwei: the seat's own 市, 县 or 区 says nothing within its district. */
function toSlug(name: string): string {
  const plain = name.replace(/^[市县区](?=.{2})/u, '').replace(/[（(].*?[）)]/gu, '');
  return pinyin(plain, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '');
}
