import type { Block, Document, Fault, IncludedFiles, Page, Text } from '../../model.ts';
import { commentsIn } from './comments.ts';
import { componentsIn, usesIn } from './components.ts';
import { collapsed } from './description.ts';
import { blocksInside } from './embedded.ts';
import { filesOf } from './files.ts';
import { operationsIn } from './operations.ts';
import { mappingIn, type Placed } from './references.ts';
import type { Mapping } from './tree/index.ts';

/**
 * Reads the root document of a specification, with the files that it refers to (OpenAPI 3.2, "OpenAPI Description
 * Structure"; Swagger 2.0). Never throws; linear in the size of what is read.
 */
export function readSpecification(page: Page, others?: IncludedFiles): Document {
  const files = filesOf(page, others);
  const { root } = files;
  if (root.root?.kind !== 'mapping') return { blocks: [], faults: [] };
  const document: Placed<Mapping> = { value: root.root, file: root };
  const faults: Fault[] = [];
  const named = (name: string): Placed<Mapping> | undefined => mappingIn(document, name, files);
  const paths = named('paths');
  const webhooks = named('webhooks');
  const found = [
    ...(paths === undefined ? [] : operationsIn(paths, files, faults)),
    ...(webhooks === undefined ? [] : operationsIn(webhooks, files, faults, true)),
  ];
  const uses = usesIn(found.flatMap(({ responses }) => responses));
  // following references has read these files, and no others
  const components = files.read().flatMap((file): Block | readonly never[] => componentsIn(file, files, uses, file === root) ?? []);
  const info = named('info')?.value;
  const title = titleOf(info);
  const about = info?.get('description')?.value;
  return {
    ...(title !== undefined && { title }),
    blocks: [...(about?.kind === 'scalar' ? blocksInside(about) : []), ...found.map(({ operation }) => operation), ...components],
    faults: faults.toSorted((a, b) => a.span.start - b.span.start),
    comments: files.parts.flatMap(commentsIn),
    ...(others !== undefined && { sources: files.parts }),
  };
}

function titleOf(info: Mapping | undefined): Text | undefined {
  const title = info?.get('title')?.value;
  return title?.kind === 'scalar' ? collapsed(title.text) : undefined;
}
