import type { OutputStream } from './output-stream.ts';

/** Variables of the environment by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether output to a stream is coloured. The flag decides, else a non-empty `NO_COLOR`, else `FORCE_COLOR` (`0` and
 * `false` forbid it), else whether the stream is a terminal with colours.
 */
export function wantsColour(flag: boolean | undefined, env: Environment, { isTTY = false }: Pick<OutputStream, 'isTTY'>): boolean {
  const { NO_COLOR: forbidden = '', FORCE_COLOR: forced, TERM: terminal } = env;
  if (flag !== undefined) return flag;
  if (forbidden !== '') return false;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTTY && terminal !== 'dumb';
}
