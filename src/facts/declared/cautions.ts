import type { Block, Caution, DeclaredResponse } from '../../model.ts';
import { innerBlocks } from '../../text/inner-blocks.ts';
import { codeOfResponse } from './named-code.ts';

/** Tells why the words of a response should not be replaced without a look; undefined where nothing is known. */
export type CautionOf = (response: DeclaredResponse) => Caution | undefined;

/** The cautions about the responses on a page: words in one place may be those of several. */
export function cautionsOn(blocks: readonly Block[]): CautionOf {
  const sharing = new Map<number, Sharing>();
  addSharing(blocks, sharing);
  return (response) => {
    const start = startOf(response);
    const shared = start === undefined ? undefined : sharing.get(start);
    if (response.caution === 'generated' || shared === undefined) return response.caution;
    if (shared.isOfCodes) return 'codes';
    return shared.isOfNames || (shared.name === undefined && shared.uses > 1) ? 'responses' : response.caution;
  };
}

/** What has its words in one place. */
interface Sharing {
  readonly code: number | undefined;
  isOfCodes: boolean;
  /** The number of operations. */
  uses: number;
  /** Where the name of the response begins, by which operations refer to it; undefined if it has none. */
  name: number | undefined;
  isOfNames: boolean;
}

function addSharing(blocks: readonly Block[], sharing: Map<number, Sharing>, isOperation = false): void {
  for (const block of blocks) {
    if (block.kind !== 'responses') {
      addSharing(innerBlocks(block), sharing, isOperation || block.kind === 'operation');
      continue;
    }
    const isUse = isOperation || block.inSection === true;
    for (const response of block.responses) {
      const start = startOf(response);
      if (start !== undefined) addTo(sharing, start, response, isUse);
    }
  }
}

function addTo(sharing: Map<number, Sharing>, start: number, response: DeclaredResponse, isUse: boolean): void {
  const { name, span } = response;
  const code = codeOfResponse(response);
  const shared = sharing.get(start) ?? { code, isOfCodes: false, uses: 0, name: undefined, isOfNames: false };
  sharing.set(start, shared);
  shared.isOfCodes ||= shared.code !== code;
  if (name === undefined) {
    if (isUse) shared.uses++;
    return;
  }
  shared.isOfNames ||= shared.name !== undefined && shared.name !== span.start;
  shared.name = span.start;
}

/** Where the words of a response begin. */
function startOf({ phrase, blocks: [first] }: DeclaredResponse): number | undefined {
  return (phrase ?? (first?.kind === 'paragraph' ? first.text : undefined))?.runs[0]?.start;
}
