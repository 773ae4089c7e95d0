import { readLater, type Format } from '../format.ts';
import { pageFiles } from './page-files.ts';

/** AsciiDoc, as Asciidoctor reads it. */
export const asciidoc: Format = {
  name: 'asciidoc',
  title: 'AsciiDoc',
  ...pageFiles,
  comment: (words) => `// ${words}`,
  ...readLater(async () => (await import('./read.ts')).readAsciidoc),
  exampleWriter: async () => (await import('./example.ts')).exampleText,
  writer: async () => (await import('./writer.ts')).writer,
};
