const region = /(<!-- npm run docs: ([a-z-]+) -->\n)[\s\S]*?(<!-- end -->)/gu;

/**
 * A Markdown text with its marked regions made anew: what stands between `<!-- npm run docs: NAME -->` and `<!-- end -->`
 * becomes the Markdown of that name. Throws where nothing has that name.
 */
export function fillRegions(text: string, made: Readonly<Record<string, () => string>>): string {
  return text.replace(region, (_, start: string, name: string, end: string) => {
    const make = made[name];
    if (make === undefined) throw new Error(`没有可以生成的内容：${name}`);
    return `${start}\n${make()}\n\n${end}`;
  });
}
