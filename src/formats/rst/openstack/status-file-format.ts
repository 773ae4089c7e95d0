import { hasDefaultTexts } from '../../../yaml/status-keys.ts';
import { readLater, type Format } from '../../format.ts';

/** Files with the texts of status codes to which the directives of `os-api-ref` refer. */
export const statusFiles: Format = {
  name: 'status-texts',
  title: 'texts of OpenStack status codes',
  extensions: ['.yaml', '.yml'],
  preCommitTypes: ['yaml'],
  indexPages: [],
  claims: (path, text) => /[^/\\]\.ya?ml$/i.test(path) && hasDefaultTexts(text()),
  orphan: () => ({ span: { start: 0, end: 0 }, message: 'no directive of a page names this file of status codes' }),
  comment: (words) => `# ${words}`,
  ...readLater(async () => (await import('./read-status-file.ts')).readStatusFile),
  writer: async () => (await import('./status-file-writer.ts')).writer,
};
