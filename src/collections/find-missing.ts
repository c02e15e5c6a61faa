import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AttributeError, checkAttributes } from '../prose/check-attributes.ts';
import { proseComponents } from '../prose/prose-components.ts';

/** What a page's program needs to run by itself: elements are made of nothing, and a component only looks at its attributes. */
const elements = toModule(
  "export const Fragment = ''; export const jsx = (type, props) => type.check?.(props) ?? null; export const jsxs = jsx;",
);
const picture = toModule("export const Image = ''; export default '';");
const runtime: Readonly<Record<string, string>> = { 'astro/jsx-runtime': elements, 'astro:assets': picture };

const imports = /^(import (?:[^\n]* from )?)["']([^"'\n]+)["'];$/gmu;

/** The components that every page may use, as their tags are read. */
const components = Object.fromEntries(
  Object.entries(proseComponents).map(([name, { attributes }]) => [
    name,
    { check: (given: Readonly<Record<string, unknown>>) => checkAttributes(name, attributes, given) },
  ]),
);

/** Something that a page's program names and that is not there. */
export interface Missing {
  /** What to look for in the text of the page, the surest first. */
  readonly written: readonly string[];
  readonly text: string;
}

/**
 * Runs the compiled program of a page, so that a component, a constant or a file that it names and that is not there is
 * found before the build. A page that imports components of its own cannot run here; of it only the files are looked for.
 */
export async function findMissing(code: string, path: string): Promise<Missing | null> {
  const wanted = [...code.matchAll(imports)].map(([, , specifier = '']) => specifier);
  const gone = wanted.find((specifier) => !isThere(specifier, path));
  if (gone !== undefined) return { written: [gone], text: `没有文件“${gone}”。请放入这个文件，或改正路径` };
  const isAlone = wanted.every((specifier) => specifier in runtime || isPicture(specifier));
  return isAlone ? run(code) : null;
}

async function run(code: string): Promise<Missing | null> {
  const alone = code.replace(imports, (_, head: string, specifier: string) => {
    return `${head}"${runtime[specifier] ?? picture}";`;
  });
  try {
    const page: unknown = await import(/* @vite-ignore */ toModule(alone));
    (page as { default: (props: object) => unknown }).default({ components });
    return null;
  } catch (error) {
    if (error instanceof AttributeError) return { written: error.written, text: error.message };
    return toMissing(error instanceof Error ? error.message : String(error));
  }
}

function toMissing(message: string): Missing {
  const [, component] = /^Expected (?:component|object) `([^`]+)`/u.exec(message) ?? [];
  if (component !== undefined) {
    const known = Object.keys(proseComponents).join('、');
    return { written: [`<${component}`], text: `没有叫“${component}”的组件。请改正名称；可以用的有：${known}` };
  }
  const [, name] = /^(\S+) is not defined/u.exec(message) ?? [];
  if (name !== undefined) {
    return { written: [name], text: `花括号里的“${name}”没有定义。请改正名称；文字中的“{”写作 \\{` };
  }
  return { written: ['{'], text: `花括号里的内容算不出来（${message}）。请改正；文字中的“{”写作 \\{` };
}

function isThere(specifier: string, path: string): boolean {
  if (specifier in runtime) return true;
  if (specifier.startsWith('.')) return existsSync(resolve(dirname(path), specifier));
  if (specifier.startsWith('/')) return existsSync(resolve(`.${specifier}`));
  const [scope = '', name = ''] = specifier.split('/');
  return (
    specifier.includes(':') || existsSync(resolve('node_modules', scope.startsWith('@') ? `${scope}/${name}` : scope))
  );
}

function isPicture(specifier: string): boolean {
  return /^\.{1,2}\/.*\.(?:png|jpe?g|gif|svg|webp|avif)$/iu.test(specifier);
}

function toModule(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
