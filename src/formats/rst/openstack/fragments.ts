import type { Fault, Page } from '../../../model.ts';
import type { Format } from '../../format.ts';
import { reader } from '../reader.ts';

/** Parts of pages in reStructuredText whose directives declare requests or responses (os-api-ref). */
export const fragments: Format = {
  name: 'os-api-ref',
  title: 'parts of OpenStack API references',
  extensions: ['.inc'],
  preCommitTypes: ['inc'],
  indexPages: [],
  fallbackEncoding: 'latin1',
  claims: (path, text) => /[^/\\]\.inc$/i.test(path) && directive.test(text()),
  orphan: orphanAt,
  comment: (words) => `.. ${words}`,
  ...reader,
  // other words may stand in any paragraph
  writer: async () => ({ ...(await import('../writer.ts')).writer, readWhole: (await import('../read.ts')).readRst }),
};

const directive = /^ *\.\. +rest_(?:method|status_code) ?::/m;

function orphanAt({ source }: Page): Fault {
  const start = directive.exec(source)?.index ?? 0;
  const end = source.indexOf('\n', start);
  return { span: { start, end: end < 0 ? source.length : end }, message: 'no page includes this file, so nobody sees what it declares' };
}
