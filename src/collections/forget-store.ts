import { storeModule } from './store-module.ts';

/** A module that a page's program has run; `importers` are the ids of those that use it. */
interface RunModule {
  readonly importers: ReadonlySet<string>;
}

/** What Vite calls an environment whose modules run in this process. */
interface RunningEnvironment {
  readonly runner: {
    readonly evaluatedModules: {
      getModuleById(id: string): RunModule | undefined;
      invalidateModule(module: RunModule): void;
    };
  };
}

/**
 * Makes the pages run anew all that they hold of the store. Astro tells Vite that the store is another one; but between
 * that and the next page it also fetches the page's modules for their styles, and what was fetched Vite takes for run.
 */
export function forgetStore(environments: Readonly<Record<string, object>>): void {
  for (const environment of Object.values(environments)) {
    if (isRunning(environment)) forget(storeModule, environment, new Set());
  }
}

function forget(id: string, environment: RunningEnvironment, seen: Set<string>): void {
  const { evaluatedModules } = environment.runner;
  const module = evaluatedModules.getModuleById(id);
  if (module === undefined || seen.has(id)) return;
  seen.add(id);
  evaluatedModules.invalidateModule(module);
  for (const importer of module.importers) forget(importer, environment, seen);
}

function isRunning(environment: object): environment is RunningEnvironment {
  return 'runner' in environment;
}
