import { fail } from '../messages.ts';
import { nearestDepartments, type Registry } from '../registry/registry.ts';
import type { Check } from './check-context.ts';
import { findUnknownUnits, type UnknownUnit } from './unknown-units.ts';

/**
 * `unknown-department`: a responsible unit that the registry does not know, once for each document, with all its lines
 * and the three nearest names that it does know. The units of a district that is not registered itself wait for it
 * (`unknown-district`).
 */
export const checkUnknownDepartment: Check = (context) => {
  const { registry } = context;
  const known = new Set(registry.districts.map(({ id }) => id));
  for (const unit of findUnknownUnits(context)) {
    if (!known.has(unit.district)) continue;
    fail(unit.source.file, 'unknown-department', describeUnknown(unit, registry), unit.places[0]);
  }
};

const mend =
  '抄错了请照原件改正；原件就是这样写的，新单位用 npm run check -- --suggest 给出的条目登记，已登记单位的别称写进它的 aliases';

function describeUnknown({ name, district, places }: UnknownUnit, registry: Registry): string {
  const nearest = nearestDepartments(registry, name, district).map((known) => `“${known}”`);
  const hint = nearest.length === 0 ? '' : `最接近的是${nearest.join('、')}。`;
  return `不认识的单位“${name}”${describeOthers(places)}。${hint}${mend}`;
}

/** More lines than this are counted, not listed. */
const most = 40;

function describeOthers([, ...others]: UnknownUnit['places']): string {
  if (others.length === 0) return '';
  const lines = [...new Set(others.map(({ line }) => line))];
  const shown = lines.slice(0, most).join('、');
  return `（另有 ${others.length} 处，在第 ${shown} 行${lines.length > most ? '等处' : ''}）`;
}
