import { pinyin } from 'pinyin-pro';

const options = { toneType: 'none', v: true } as const;

/** A character that is read, or a run of Latin letters and digits that stands for itself. */
interface NamePart {
  readonly text: string;
  /** Pinyin without tone, ü as v; of a run its letters and digits in upper case. */
  readonly spelling: string;
  readonly isRead: boolean;
}

/**
 * The parts of a name as they are typed, e.g. 单位GDP能耗 → dan wei GDP neng hao. The whole name decides how a character
 * is read; where the identifier that an editor gave to the name spells its characters otherwise (taicang/renhang for
 * 人行), the identifier decides. What is neither a character with a reading nor a Latin letter or digit is left out.
 */
export function spellName(name: string, id: string): string[] {
  return readAs(toParts(name.normalize('NFKC')), lastPart(id)).map(({ spelling }) => spelling);
}

function toParts(name: string): NamePart[] {
  const parts: NamePart[] = [];
  let run = '';
  const closeRun = () => {
    const spelling = run.replace(/[^A-Z0-9]+/gu, '');
    if (spelling !== '') parts.push({ text: run, spelling, isRead: false });
    run = '';
  };
  for (const { origin, pinyin: sound } of pinyin(name, { ...options, type: 'all' })) {
    if (/^[a-z0-9.&+/-]$/iu.test(origin)) {
      run += origin.toUpperCase();
      continue;
    }
    closeRun();
    if (/^[a-z]+$/u.test(sound)) parts.push({ text: origin, spelling: sound, isRead: true });
  }
  closeRun();
  return parts;
}

/** The letters of `suzhou/shichang-jianguanju` that stand for a name. */
function lastPart(id: string): string {
  return (id.split('/').at(-1) ?? '').replaceAll('-', '');
}

/** The parts with the readings that `letters` spell, where the letters spell two or more of them in a row. */
function readAs(parts: readonly NamePart[], letters: string): readonly NamePart[] {
  for (const start of parts.keys()) {
    const read = readFrom(parts.slice(start), letters);
    if (read.length > 1) return [...parts.slice(0, start), ...read, ...parts.slice(start + read.length)];
  }
  return parts;
}

/** The first of the parts, read so that together they are `letters`; none where they cannot be. */
function readFrom([part, ...rest]: readonly NamePart[], letters: string): NamePart[] {
  if (part === undefined) return [];
  for (const spelling of readings(part)) {
    if (!letters.startsWith(spelling.toLowerCase())) continue;
    const left = letters.slice(spelling.length);
    const read = { ...part, spelling };
    if (left === '') return [read];
    const others = readFrom(rest, left);
    if (others.length > 0) return [read, ...others];
  }
  return [];
}

/** Every reading of the part, the one in this name first. */
function readings({ text, spelling, isRead }: NamePart): Iterable<string> {
  return new Set([spelling, ...(isRead ? pinyin(text, { ...options, type: 'array', multiple: true }) : [])]);
}
