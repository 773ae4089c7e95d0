import type { Block, DeclaredOperation, Document, Operation, StatusList } from '../../model.ts';
import { intern } from '../../text/intern.ts';
import { innerBlocks } from '../../text/inner-blocks.ts';
import type { PagePlaces } from '../page-places.ts';
import { codesInTables } from '../stated-codes.ts';
import type { ResponseListOf } from './response-list.ts';

/** What the markup of a page declares, so that it need not be inferred. */
export interface Declared {
  readonly statusLists: readonly StatusList[];
  readonly operations: readonly Operation[];
}

/** The declared operations and responses of a page in reading order; an operation has the responses inside it. */
export function declaredOn({ blocks }: Document, places: PagePlaces, responseListOf: ResponseListOf): Declared {
  const found: Found = { statusLists: [], operations: [], responseListOf };
  addDeclared(blocks, undefined, places, found);
  return { statusLists: found.statusLists, operations: found.operations };
}

interface Found {
  readonly statusLists: StatusList[];
  readonly operations: Operation[];
  readonly responseListOf: ResponseListOf;
}

function addDeclared(blocks: readonly Block[], owner: DeclaredOperation | undefined, places: PagePlaces, found: Found): void {
  for (const block of blocks) {
    if (block.kind === 'responses') {
      // what stands in a section belongs to the request there
      if (block.inSection !== true) found.statusLists.push(...found.responseListOf(block, owner));
    } else if (block.kind === 'operation') addOperation(block, places, found);
    else addDeclared(innerBlocks(block), owner, places, found);
  }
}

function addOperation(block: DeclaredOperation, places: PagePlaces, found: Found): void {
  const first = found.statusLists.length;
  const at = found.operations.length;
  addDeclared(block.blocks, block, places, found);
  // a method that is not written down stands for its path
  const place = (places.wording(block.method) ?? places.wording(block.uri))?.place;
  if (place === undefined) return;
  const method = intern(block.method.value.toUpperCase());
  const codes = codesInTables(found.statusLists.slice(first), method);
  found.operations.splice(at, 0, ...[block.uri, ...block.otherUris ?? []].map((uri): Operation => ({
    place, method, uri: intern(uri.value),
    ...(block.title !== undefined && { title: intern(block.title.value) }),
    ...(block.open === true && { open: true as const }),
    ...(block.onPage !== true && { specified: block.incoming === true ? 'reader' as const : 'service' as const }),
    codes,
  })));
}
