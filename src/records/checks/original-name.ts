import { fail } from '../messages.ts';
import type { DocumentSource } from '../source/document-source.ts';
import { toPublishedPath } from '../source/published-original.ts';
import type { Check } from './check-context.ts';

/** `original-name`: two originals that would be published at one address, as `x.html` and `x-html`; by case alone too. */
export const checkOriginalName: Check = ({ documents }) => {
  const owners = new Map<string, DocumentSource>();
  for (const { source } of documents) {
    const { path } = source.matter.original;
    const address = toPublishedPath(path);
    // Not every file system tells capital letters from small ones.
    const key = address.normalize('NFC').toLowerCase();
    const owner = owners.get(key)?.matter;
    if (owner === undefined) owners.set(key, source);
    else if (owner.original.path !== path) {
      const text = `原件 originals/${path} 与文档 ${owner.id} 的原件 originals/${owner.original.path} 在网站上会是同一个地址 /${address}。请把其中一个文件改名，并把那份文档的 original.path 改成新名字`;
      fail(source.file, 'original-name', text, source.placeOf(['original', 'path']));
    }
  }
};
