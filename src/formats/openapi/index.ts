import { readLater, type Format } from '../format.ts';
import { pageFiles } from './page-files.ts';

/** OpenAPI 3.0, 3.1 and 3.2, and Swagger 2.0, in YAML and JSON. */
export const openapi: Format = {
  name: 'openapi',
  title: 'OpenAPI',
  ...pageFiles,
  statesElsewhere: true,
  ignoresFolder: true,
  comment: (words) => `# ${words}`,
  ...readLater(async () => (await import('./read.ts')).readSpecification),
  writer: async () => (await import('./writer.ts')).writer,
};
