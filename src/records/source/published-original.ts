/**
 * The path on the site at which an original is published. A host decides by the name of a file what a browser does with
 * it, and a browser would run the script of an HTML or SVG file on the site's own origin; some hosts run what any part
 * of a name between dots tells them to (`x.php.bin`). So a plain `.txt` keeps its name, and every other original gets a
 * name with one dot and an extension that means nothing but bytes: `任务.html` → `originals/任务-html.bin`.
 */
export function toPublishedPath(name: string): string {
  return `originals/${/^[^.]+\.txt$/u.test(name) ? name : `${name.replaceAll('.', '-')}.bin`}`;
}
