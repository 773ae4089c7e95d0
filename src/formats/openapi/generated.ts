import type { Value } from './tree/index.ts';

/** Whether a program writes a file: it says so, or has what a framework leaves in it. Whoever changes its words has to do so elsewhere. */
export function isGenerated(source: string, root: Value | undefined): boolean {
  return saysSo(source.slice(0, longestHead)) || hasGenerator(root) || marks.some((mark) => mark.test(source));
}

/** In UTF-16 code units. */
const longestHead = 3000;

/** Whether the comments that begin a YAML file say that it is generated. */
function saysSo(head: string): boolean {
  const lines = head.split(/\r\n|\r|\n/);
  const end = lines.findIndex((line) => !/^(?:#|%|---|\s*$)/.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).some((line) => line.startsWith('#') && notice.test(line));
}

const notice = /\b(?:generated (?:by|from|with|using|code|file)|auto-?generated|(?:automatically|machine)[- ]generated|do not (?:edit|modify|change))\b/i;

/** Whether a key names the program, as `x-generator` does. */
function hasGenerator(root: Value | undefined): boolean {
  if (root?.kind !== 'mapping') return false;
  const info = root.get('info')?.value;
  return [root, info].some((value) => value?.kind === 'mapping' && value.pairs.some(({ key }) => /^x-generat(?:or|ed)/i.test(key.value)));
}

/** What Kubernetes, go-swagger, grpc-gateway, FastAPI and springdoc write, and nobody by hand; together where that is sooner found to be absent from 10 MB. */
const marks: readonly RegExp[] = [/x-kubernetes-action|x-go-name|x-go-package/, /protobufAny|rpcStatus/, /HTTPValidationError/, /Generated server url/];
