import { pageSchema } from '../../collections/page-schema.ts';
import { frontMatterSchema } from '../../records/source/front-matter.ts';
import { describeComponents } from './describe-components.ts';
import { describeFields } from './describe-fields.ts';
import { describeRules, describeRulesInEnglish } from './describe-rules.ts';
import { fillRegions } from './fill-regions.ts';

/** The guides that are made of the code in part, by their paths in the project. */
export const madeDocuments: readonly string[] = ['docs/formats.md', 'docs/rules.md'];

const made = {
  components: describeComponents,
  'front-matter': () => describeFields(frontMatterSchema),
  'front-matter-of-pages': () => describeFields(pageSchema),
  rules: describeRules,
  'rules-in-english': describeRulesInEnglish,
};

/** The text of a guide with all that the code knows made anew. */
export function makeDocument(text: string): string {
  return fillRegions(text, made);
}
