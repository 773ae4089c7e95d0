import type { Format } from '../formats/format.ts';
import type { Page, PageFacts, Service } from '../model.ts';
import { includedFilesIn } from './included-files.ts';
import type { Input } from './input.ts';
import { onceEach } from './once-each.ts';
import { factsOf } from './page-facts.ts';

/** A service with some of its files changed: what they are a part of is read again, and nothing else. */
export function changedService(service: Service, read: Input['read'], formats: readonly Format[]): (files: readonly Page[]) => Service {
  const known = new WeakMap<Page, PageFacts>();
  return (files) => {
    const changed = new Map(files.map((page) => [page.file, page]));
    const included = includedFilesIn(service, (file) => changed.get(file) ?? read(file));
    const factsAgain = (before: PageFacts): PageFacts => {
      const page = changed.get(before.file) ?? read(before.file);
      if (!('source' in page)) return before;
      // a page that includes nothing is read once in each state
      const facts = known.get(page) ?? factsOf(withLanguage(page, before.language), formats, included) ?? before;
      if (before.includes === undefined && facts.includes === undefined) known.set(page, facts);
      return facts;
    };
    const isChanged = ({ file, includes = [] }: PageFacts): boolean => [file, ...includes].some((each) => changed.has(each));
    return { ...service, pages: onceEach(service.pages.map((page) => (isChanged(page) ? factsAgain(page) : page))) };
  };
}

function withLanguage(page: Page, language: string | undefined): Page {
  return language === undefined ? page : { ...page, language };
}

/** What is known about one file of a service, whether it is a page or included by some. */
export function factsOfFile(file: string, { pages }: Service): PageFacts {
  const statusLists = pages.flatMap((page) => page.statusLists.filter(({ place }) => place.file === file));
  return { file, tables: 0, statusLists, operations: [], malformed: [] };
}
