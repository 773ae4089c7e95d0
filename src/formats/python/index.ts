import { readLater, type Format } from '../format.ts';
import { pageFiles } from './page-files.ts';

/** Docstrings of Python in reStructuredText; programs are searched, never run. */
export const python: Format = {
  name: 'python',
  title: 'docstrings of Python',
  ...pageFiles,
  comment: (words) => `# ${words}`,
  ...readLater(async () => (await import('./read.ts')).readPython),
  writer: async () => (await import('./writer.ts')).writer,
};
