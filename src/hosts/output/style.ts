import { colourless } from '../../reporters/index.ts';
import type { Style } from '../../reporters/index.ts';
import { wantsColour } from './colour.ts';
import type { Environment } from './colour.ts';
import type { OutputStream } from './output-stream.ts';

/** The style of text for people on a stream; `colour` is the user's choice. */
export async function styleFor(
  { env, stdout }: { readonly env: Environment; readonly stdout: Pick<OutputStream, 'isTTY' | 'columns'> }, colour: boolean | undefined,
): Promise<Style> {
  const width = stdout.isTTY === true ? stdout.columns : undefined;
  if (!wantsColour(colour, env, stdout)) return { colours: colourless, width };
  const { createColors } = (await import('picocolors')).default;
  const link = stdout.isTTY === true && await opensLinks() ? hyperlink : undefined;
  return { colours: createColors(true), width, link };
}

/** Whether the terminal is known to open links. */
async function opensLinks(): Promise<boolean> {
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  return createSupportsHyperlinks({ isTTY: true });
}

/** A link of a terminal: the control sequence OSC 8, ended by ST. */
function hyperlink(words: string, address: string): string {
  return `\u001b]8;;${address}\u001b\\${words}\u001b]8;;\u001b\\`;
}

/** The style in a file, without limits. */
export const plain: Style = { colours: colourless, annotations: Infinity };
