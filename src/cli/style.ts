import picocolors from 'picocolors';
import type { Style } from '../reporters/index.ts';
import { wantsColour } from './colour.ts';
import type { Surroundings } from './surroundings.ts';

/** How text for people looks on the standard output; `colour` is what the command line says of it. */
export function styleFor({ env, stdout }: Pick<Surroundings, 'env' | 'stdout'>, colour: boolean | undefined): Style {
  return {
    colours: picocolors.createColors(wantsColour(colour, env, stdout)),
    width: stdout.isTTY === true ? stdout.columns : undefined,
  };
}

/** How it looks in a file, which whoever reads it may cut where they like. */
export const plain: Style = { colours: picocolors.createColors(false), annotations: Infinity };
