import type { ProseComponentEntry } from './prose-components.ts';

/** A component of the prose that is used in another way than it is made for. */
export class AttributeError extends Error {
  /** What to look for in the text of the page, the surest first. */
  readonly written: readonly string[];

  constructor(text: string, written: readonly string[]) {
    super(text);
    this.written = written;
  }
}

/** Throws an {@link AttributeError} where a component is given what it does not take, or not given what it needs. */
export function checkAttributes(
  component: string,
  known: ProseComponentEntry['attributes'],
  given: Readonly<Record<string, unknown>>,
): void {
  const tag = `<${component}`;
  for (const [name, value] of Object.entries(given)) {
    if (name === 'children') throw new AttributeError(`组件“${component}”里面不能写文字。请写作 ${tag} />`, [tag]);
    const allowed = known[name];
    const written = [`${name}="${value}"`, `${name}='${value}'`, tag];
    if (allowed === undefined) {
      throw new AttributeError(`组件“${component}”没有“${name}”这一项。请删去`, [`${name}=`, ...written]);
    }
    if (!allowed.includes(String(value))) {
      throw new AttributeError(`组件“${component}”的 ${name} 不能是“${value}”。请改为：${allowed.join('、')}`, written);
    }
  }
  const missing = Object.entries(known).find(([name]) => !(name in given));
  if (missing === undefined) return;
  const [name, allowed] = missing;
  throw new AttributeError(`组件“${component}”缺少 ${name}。请写上，可以是：${allowed.join('、')}`, [`${tag} />`, tag]);
}
