import { grouped } from '../../text/grouped.ts';
import type { Service } from '../../model.ts';
import { languageOfTag } from '../../text/language-tag.ts';
import { isVersion } from '../../text/version-name.ts';

/**
 * The services of a project, the versions and languages of one service as one, since they have one vote together; so do the
 * pages of one outermost folder that stand alone, unless each has a list like that of a service: most are about operations or topics.
 */
export function familiesOf(services: readonly Service[]): readonly Service[] {
  const shared = foldersOfTopics(services);
  const families = grouped(services, (service) => familyOf(isAlone(service) && shared.has(folderOf(service)) ? folderOf(service) : service.root ?? service.name));
  return [...families.values()].map((members) =>
    (members.length === 1 ? members[0]! : { name: members[0]!.name, pages: members.flatMap(({ pages }) => pages) }));
}

/** The folders with a page that stands alone and states codes, but too few for a service. */
function foldersOfTopics(services: readonly Service[]): ReadonlySet<string> {
  return new Set(services.filter((service) => isAlone(service) && statesFew(service)).map(folderOf));
}

/** Whether a service is a page that belongs to no documentation. */
function isAlone({ root, pages }: Service): boolean {
  return pages.length === 1 && pages[0]!.file === root;
}

function statesFew({ pages }: Service): boolean {
  const codes = new Set(pages.flatMap(({ statusLists }) => statusLists).flatMap(({ entries }) => entries.map(({ code }) => code)));
  return codes.size > 0 && codes.size < leastOfService;
}

const leastOfService = 3;

/** The outermost folder of a page that stands alone, with a name that no page has. */
function folderOf({ root = '' }: Service): string {
  return `${root.slice(0, root.indexOf('/') + 1)}*`;
}

/** The path of a root without the parts that name a version or a language: `docs/v2/zh-cn/status.en.rst` is `docs/status.rst`. */
function familyOf(root: string): string {
  const parts = root.split('/').filter((part) => !isEdition(part));
  return parts.map((part) => part.split('.').filter((piece, at) => at === 0 || languageOfTag(piece) === undefined).join('.')).join('/');
}

function isEdition(part: string): boolean {
  return isVersion(part) || languageOfTag(part) !== undefined;
}
