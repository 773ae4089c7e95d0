import { grouped } from '../../text/grouped.ts';
import type { Service } from '../../model.ts';
import { languageOfTag } from '../../text/language-tag.ts';
import { isVersion } from '../../text/version-name.ts';

/** The services of a project, the versions and languages of one service as one, since they have one vote together. */
export function familiesOf(services: readonly Service[]): readonly Service[] {
  const families = grouped(services, ({ name, root = name }) => familyOf(root));
  return [...families.values()].map((members) =>
    (members.length === 1 ? members[0]! : { name: members[0]!.name, pages: members.flatMap(({ pages }) => pages) }));
}

/** The path of a root without the parts that name a version or a language: `docs/v2/zh-cn/status.en.rst` is `docs/status.rst`. */
function familyOf(root: string): string {
  const parts = root.split('/').filter((part) => !isEdition(part));
  return parts.map((part) => part.split('.').filter((piece, at) => at === 0 || languageOfTag(piece) === undefined).join('.')).join('/');
}

function isEdition(part: string): boolean {
  return isVersion(part) || languageOfTag(part) !== undefined;
}
