import { countsOf } from '../lint/summary.ts';
import type { PageFacts } from '../model.ts';
import { includedFilesIn } from './included-files.ts';
import { keptFactsOf } from './kept-facts.ts';
import type { LintedService, LintOptions, Task } from './lint-task.ts';
import { statesNothing } from './page-facts.ts';
import { factsNow } from './read-services.ts';
import type { KnownFacts, ReadMeans } from './read-services.ts';

/** The result for a service, or the facts of those of its pages that were read to know that there is more to find out. */
export type SilentPages = { readonly linted: LintedService } | { readonly read: KnownFacts };

const nothing: SilentPages = { read: new Map() };

/**
 * Lints the pages of a service that a hook checks where these state nothing, as most pages of documentation: then nothing can be found on them, whatever
 * the other pages state, unless one of those includes them. What is kept of the others is not even unpacked.
 */
export async function lintSilentPages(task: Task, { config }: Pick<LintOptions, 'config'>, means: ReadMeans): Promise<SilentPages> {
  const { read, formats, step, known = new Map<string, PageFacts>(), cache } = means;
  // a rule of somebody else may have something to say of any page
  if (cache === undefined || task.unreported.length === 0 || config.customRules.length + config.plugins.length > 0) return nothing;
  const pageFacts = keptFactsOf(task, formats, includedFilesIn(task, read), cache);
  const facts = new Map<string, PageFacts>();
  const unreported = new Set(task.unreported);
  const asked = new Set(task.files.filter((file) => !unreported.has(file)));
  /** Whether a page was read, and what is known of it. */
  const take = async (file: string, isFine: (page: PageFacts) => boolean): Promise<boolean> => {
    const page = known.get(file) ?? pageFacts.before(file) ?? await factsNow(file, task, { read, formats, pageFacts });
    if ('message' in page) return false;
    facts.set(file, page);
    return isFine(page);
  };
  for (const file of asked) if (!await take(file, statesNothing)) return { read: facts };
  const isApart = ({ includes = [] }: PageFacts): boolean => !includes.some((each) => asked.has(each));
  for (const file of unreported) {
    step();
    if (!pageFacts.isApart(file, asked) && !await take(file, isApart)) return { read: facts };
  }
  const { name, root } = task;
  const pages = [...asked].map((file) => facts.get(file)!); // each was taken
  return { linted: { problems: [], counts: countsOf(asked.size === 0 ? [] : [{ name, root, pages }]), readErrors: [] } };
}
