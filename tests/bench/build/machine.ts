import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Peer } from './peers/peer.ts';

/** One sentence: on what, when and with what it was measured. */
export function describeMachine(seed: number, peers: readonly Peer[]): string {
  const cores = cpus();
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`;
  const programs = [
    `Node ${process.versions.node}`,
    `Astro ${versionOf('astro')}`,
    `Pagefind ${versionOf('pagefind')}`,
    ...peers.map(({ name, version }) => `${name} ${version}`),
  ];
  const day = new Date().toISOString().slice(0, 10);
  return `${cores[0]?.model.trim()}, ${cores.length} cores, ${memory}; ${day}; ${programs.join(', ')}; seed ${seed}.`;
}

function versionOf(name: string): string {
  const path = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')).version;
}
