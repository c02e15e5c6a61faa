import type { MeasuredSize } from '../measure-size.ts';
import { toTasks } from './build-tables.ts';
import { grouped } from './figures.ts';

interface Line {
  readonly name: string;
  /** Seconds at each size. */
  readonly values: readonly (number | null)[];
}

const [width, height] = [720, 360];
const area = { left: 60, right: 180, top: 20, bottom: 40 };
const colours = ['#0b57d0', '#5e8fe0', '#b3261e', '#8a5a00', '#1e7d3c', '#6b6b6b'];

/** Seconds over tasks, both by their logarithm, as an SVG: a line for this build, for its rebuilds, and for each of those beside. */
export function renderChart(sizes: readonly MeasuredSize[]): string {
  const [tasks, lines] = [toTasks(sizes), toLines(sizes)];
  const seconds = lines.flatMap(({ values }) => values).filter((value) => value !== null);
  const [x, y] = [toScale(tasks, area.left, width - area.right), toScale(seconds, height - area.bottom, area.top)];
  const labels = spreadLabels(lines.map(({ values }) => y(values.findLast((value) => value !== null) ?? 1)));
  const parts = [
    ...powers(seconds).map(
      (value) =>
        `<path d="M${area.left} ${y(value)}H${width - area.right}" stroke="#ccc"/><text x="${area.left - 8}" y="${y(value) + 4}" text-anchor="end">${grouped(value, value < 1 ? 1 : 0)} s</text>`,
    ),
    ...tasks.map((count) => `<text x="${x(count)}" y="${height - 12}" text-anchor="middle">${grouped(count)}</text>`),
    ...lines.flatMap(({ name, values }, nth) => {
      const points = values.flatMap((value, at) => (value === null ? [] : [[x(tasks[at] ?? 1), y(value)] as const]));
      const colour = colours[nth % colours.length];
      return [
        `<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`),
        `<text x="${width - area.right + 10}" y="${(labels[nth] ?? 0) + 4}" fill="${colour}">${name}</text>`,
      ];
    }),
  ];
  const title = `Seconds to build sites of ${tasks.map((count) => grouped(count)).join(', ')} tasks`;
  const style = `font-family="sans-serif" font-size="13" fill="#222"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" ${style}>\n<title>${title}</title>\n<rect width="${width}" height="${height}" fill="#fff"/>\n${parts.join('\n')}\n</svg>\n`;
}

function toLines(sizes: readonly MeasuredSize[]): Line[] {
  const peers = [...new Set(sizes.flatMap(({ site }) => site?.peers.map(({ peer }) => peer.name) ?? []))];
  const ofPeer = (name: string) =>
    sizes.map(
      ({ site }) => site?.peers.find(({ peer, count }) => peer.name === name && count !== null)?.run.seconds ?? null,
    );
  const lines = [
    { name: 'this build', values: sizes.map(({ site, build }) => site && build.seconds) },
    { name: 'one row edited', values: sizes.map(({ site }) => site?.edited.seconds ?? null) },
    ...peers.map((name) => ({ name, values: ofPeer(name) })),
    { name: 'floor', values: sizes.map(({ site }) => site?.floor.seconds ?? null) },
  ];
  return lines.filter(({ values }) => values.some((value) => value !== null));
}

/** From the logarithm of a value, between the least and the greatest of all, to a place on the page, to a tenth. */
function toScale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  const span = most - least || 1;
  return (value) => Math.round(10 * (from + ((Math.log(value) - least) / span) * (to - from))) / 10;
}

function powers(values: readonly number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [0.1, 1, 10, 100, 1000].filter((power) => power >= least && power <= most);
}

/** The same places, moved down where one would stand on another. */
function spreadLabels(places: readonly number[]): number[] {
  const spread = [...places];
  let least = -Infinity;
  for (const at of places.map((_, at) => at).sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0))) {
    least = Math.max(places[at] ?? 0, least + 15);
    spread[at] = least;
  }
  return spread;
}
