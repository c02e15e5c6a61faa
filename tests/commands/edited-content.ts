import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/** The invented city's content in a repository of its own, where a test may edit it. */
export interface EditedContent {
  readonly root: string;
  git(...args: readonly string[]): string;
  /** Replaces the first place of a file that the text stands at; fails where it stands nowhere. */
  edit(path: string, from: string | RegExp, to: string): void;
  /** The same in a document and in its original, as if that had been published so. */
  reprint(document: string, original: string, from: string, to: string): void;
  /** What a command reads it by, with a folder of its own for what it writes in passing. */
  readonly env: { readonly MINGZHANG_CONTENT: string; readonly TMPDIR: string };
  /** What commands have left in that folder. */
  leftFolders(): string[];
  /** Everything as it was committed. */
  restore(): void;
  remove(): void;
}

export function editContent(): EditedContent {
  const parent = mkdtempSync(join(tmpdir(), 'mingzhang-edited-'));
  const root = join(parent, 'content');
  cpSync('tests/invented-city', root, { recursive: true });
  const git = (...args: readonly string[]) => {
    const owner = ['-c', 'user.name=编辑', '-c', 'user.email=editor@example.cn'];
    return execFileSync('git', ['-C', parent, ...owner, ...args], { encoding: 'utf8' });
  };
  const edit: EditedContent['edit'] = (path, from, to) => {
    const text = readFileSync(join(root, path), 'utf8');
    const changed = text.replace(from, () => to);
    expect(changed, `${path} has ${from}`).not.toBe(text);
    writeFileSync(join(root, path), changed);
  };
  const passing = mkdtempSync(join(tmpdir(), 'mingzhang-passing-'));
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=first');
  return {
    root,
    git,
    edit,
    env: { MINGZHANG_CONTENT: root, TMPDIR: passing },
    leftFolders: () => readdirSync(passing).filter((name) => name.startsWith('mingzhang-')),
    reprint: (document, original, from, to) => {
      edit(document, from, to);
      edit(`originals/${original}`, from, to);
      const bytes = readFileSync(join(root, 'originals', original));
      edit(document, /(?<=sha256: )[0-9a-f]{64}/u, createHash('sha256').update(bytes).digest('hex'));
    },
    restore: () => {
      git('checkout', '--quiet', '.');
      git('clean', '--quiet', '--force', '-d');
    },
    remove: () => {
      for (const folder of [parent, passing]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
