import { posix } from 'node:path';

const resource = /^(?:(?:[^@:$]+@)?(?:([\w.-]*):)?(?:([\w.-]*):))?(partial|example|page|attachment)\$(.+)$/;
const module = /^(.*?)(?:^|\/)modules\/([^/]+)\/(?:pages|partials|examples|attachments)\//;
const folders: Readonly<Record<string, string>> = { partial: 'partials', example: 'examples', page: 'pages', attachment: 'attachments' };

/**
 * The path of what an Antora resource ID such as `partial$codes.adoc` names on a page, relative to that page; undefined where
 * it names none of the page's own component.
 */
export function antoraPath(target: string, file: string): string | undefined {
  const [whole, component, otherModule, family, path] = resource.exec(target) ?? [];
  const [inside, root, own] = module.exec(file) ?? [];
  if (whole === undefined || inside === undefined || (component ?? '') !== '') return undefined;
  const named = posix.join(root!, 'modules', otherModule === undefined || otherModule === '' ? own! : otherModule, folders[family!]!, path!);
  return posix.relative(posix.dirname(file), named);
}

/** Whether a target is a resource ID of Antora rather than a path. */
export function isResource(target: string): boolean {
  return resource.test(target);
}
