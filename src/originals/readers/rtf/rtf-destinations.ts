import type { Aside } from '../../extract.ts';
import { picture } from '../flow/left-out-kinds.ts';

/**
 * What becomes of what stands in a group: an aside is a story of its own; `muted` text is none of the document, but groups inside may be;
 * `skipped` is neither; a `note` tells the editor what is not read.
 */
export type RtfDestination =
  | { readonly type: 'text' | 'muted' | 'skipped' | 'fonts' | 'styles' | 'label' }
  | { readonly type: 'aside'; readonly kind: Aside['kind'] }
  | { readonly type: 'note'; readonly note: string };

const text = { type: 'text' } as const;
const muted = { type: 'muted' } as const;
const skipped = { type: 'skipped' } as const;
const label = { type: 'label' } as const;
const aside = (kind: Aside['kind']) => ({ type: 'aside', kind }) as const;

/** Also those of a group that begins with `\*`; every other of these is skipped, as the format asks of who does not know it. */
const destinations: Readonly<Record<string, RtfDestination>> = {
  fonttbl: { type: 'fonts' },
  stylesheet: { type: 'styles' },
  listtext: label,
  pntext: label,
  footnote: aside('footnote'),
  annotation: aside('comment'),
  shptxt: aside('text-box'),
  dptxbxtext: aside('text-box'),
  header: aside('header'),
  headerl: aside('header'),
  headerr: aside('header'),
  headerf: aside('header'),
  footer: aside('footer'),
  footerl: aside('footer'),
  footerr: aside('footer'),
  footerf: aside('footer'),
  pict: { type: 'note', note: picture },
  moMath: { type: 'note', note: '公式，没有读出' },
  object: muted,
  result: text,
  objdata: { type: 'note', note: '嵌入的对象，只读出它显示的文字' },
  shp: muted,
  shpinst: muted,
  shpgrp: muted,
  shppict: muted,
  sp: muted,
  do: muted,
  sv: muted,
  // The same once more, for programs that do not know the newer way to write it.
  nonshppict: skipped,
  shprslt: skipped,
  mmathPict: skipped,
  nonesttables: skipped,
  colortbl: skipped,
  info: skipped,
  sn: skipped,
  fldinst: skipped,
  pntxta: skipped,
  pntxtb: skipped,
  xe: skipped,
  tc: skipped,
  rxe: skipped,
  objclass: skipped,
  objname: skipped,
  filetbl: skipped,
  revtbl: skipped,
  listtable: skipped,
  upr: muted,
  ud: text,
};

/** What the first control word of a group makes of the group; null for one that only says how its text looks. */
export function destinationOf(name: string, isOptional: boolean): RtfDestination | null {
  const known = Object.hasOwn(destinations, name) ? (destinations[name] ?? null) : null;
  return known ?? (isOptional ? skipped : null);
}
