import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { endAddresses } from '../mdast/end-addresses.ts';

/**
 * What makes HTML of the pages of prose, for the build and the check alike. The default processor is not unified, and
 * smart punctuation would change the wording.
 */
export const pageProcessor = unified({ smartypants: false, remarkPlugins: [remarkCjkFriendly, endAddresses] });
