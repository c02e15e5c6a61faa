import type { CheckedDocument } from '../checked-document.ts';
import { fail } from '../messages.ts';
import { endOfFile } from '../registry/paste-spot.ts';
import { findDistrict, type Registry, unknownPlace } from '../registry/registry.ts';
import type { Check, CheckContext } from './check-context.ts';
import { describeDistrict } from './describe-district.ts';
import { findUnknownUnits } from './unknown-units.ts';

/**
 * `unknown-district`: a place that is not registered, once for all its documents, with the entry to paste and how many
 * units wait for it.
 */
export const checkUnknownDistrict: Check = (context) => {
  for (const [district, documents] of toUnknownDistricts(context)) {
    const [first] = documents;
    if (first === undefined) continue;
    const { file, placeOf } = first.source;
    fail(file, 'unknown-district', describeUnknown(district, documents, context), placeOf(['district']));
  }
};

/** District ids that the registry lacks → the documents of each. */
export function toUnknownDistricts({
  documents,
  registry,
}: Pick<CheckContext, 'documents' | 'registry'>): ReadonlyMap<string, readonly CheckedDocument[]> {
  const known = new Set(registry.districts.map(({ id }) => id));
  const strange = documents.filter(({ source }) => !known.has(source.matter.district));
  return Map.groupBy(strange, ({ source }) => source.matter.district);
}

function describeUnknown(district: string, documents: readonly CheckedDocument[], context: CheckContext): string {
  const waiting = new Set(findUnknownUnits({ ...context, documents }).map(({ name }) => name)).size;
  const others = documents.slice(1).map(({ source }) => source.file.path);
  const found = [
    `地区“${district}”没有登记`,
    ...(others.length === 0 ? [] : [`${others.join('、')} 也写了它`]),
    ...(waiting === 0 ? [] : [`有 ${waiting} 个单位等它登记`]),
  ];
  return `${found.join('，')}。${describeMend(district, documents, context.registry)}`;
}

function describeMend(district: string, documents: readonly CheckedDocument[], registry: Registry): string {
  const known = `已登记的有：${listKnown(registry)}`;
  if (district === unknownPlace) {
    const found = '导入时没有认出文件是哪个地区的，请改正 front matter 的 district 和 account';
    if (registry.districts.length > 0) return `${found}；${known}`;
    const { where } = endOfFile(registry, 'districts.yaml');
    const example = '如 - { id: yunzhou, name: 云州市, kind: city }';
    return `${found}（文件开头的 district: ${unknownPlace} 这一行，换成地区的编号，account 随之改），并把该地区登记（${where}）：${example}`;
  }
  const { name, kind } = describeDistrict(district, documents);
  const twin = name === null ? undefined : findDistrict(registry, name);
  if (twin) return `文中的“${name}”已登记为 ${twin.id}，请把 district 改为 ${twin.id}，account 随之改`;
  const entry = `- { id: ${district}, name: ${name ?? '地区全名'}, kind: ${kind} }`;
  const check = name === null ? '“地区全名”换成实际的名称，类别请核对' : '名称和类别请核对';
  const units = 'npm run check -- --suggest 给出它和各单位的条目';
  const { where } = endOfFile(registry, 'districts.yaml');
  return `请登记（${where}）：${entry}（${check}；${units}）；写错了请改正 district，${known}`;
}

/** More districts than this are named by their file. */
const most = 12;

function listKnown({ districts }: Registry): string {
  const ids = districts.map(({ id }) => id);
  return ids.length > most ? `${ids.slice(0, most).join('、')} 等 ${ids.length} 个` : ids.join('、');
}
