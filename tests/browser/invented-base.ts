/** Where the site of invented documents stands on its host: what is asked of it is asked under a base. */
export const inventedBase = '/a/b/';

/** What `site.yaml`, `redirects.yaml` and `changes.yaml` say besides, so that the site has an address that was left, and feeds. */
export const left = 'documents/yunhe-2030-draft/';
export const leftTask = 'tasks/yunhe-2030/99-1/';
const document = 'documents/yunhe-2030-breakdown/';
export const inventedRegistry: Readonly<Record<string, string>> = {
  'site.yaml': `base: ${inventedBase}\nembedding: any\ndataLicence: https://creativecommons.org/licenses/by/4.0/\n`,
  'redirects.yaml': [
    `- { from: /${left}, to: /${document}, reason: renamed, date: 2030-03-01 }\n`,
    `- { from: /${leftTask}, to: /tasks/yunhe-2030/4-1/, reason: renamed, date: 2030-03-01 }\n`,
  ].join(''),
  'changes.yaml': `- { date: 2030-03-01, kind: published, at: /${document} }\n`,
};
