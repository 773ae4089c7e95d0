import { colourless } from '../../reporters/index.ts';
import type { Style } from '../../reporters/index.ts';
import { wantsColour } from './colour.ts';
import type { Environment } from './colour.ts';
import type { OutputStream } from './output-stream.ts';

/** How text for people looks on a stream; `colour` is what the user says of it. */
export async function styleFor(
  { env, stdout }: { readonly env: Environment; readonly stdout: OutputStream }, colour: boolean | undefined,
): Promise<Style> {
  const width = stdout.isTTY === true ? stdout.columns : undefined;
  if (!wantsColour(colour, env, stdout)) return { colours: colourless, width };
  const { createColors } = (await import('picocolors')).default;
  return { colours: createColors(true), width };
}

/** How it looks in a file, which whoever reads it may cut where they like. */
export const plain: Style = { colours: colourless, annotations: Infinity };
