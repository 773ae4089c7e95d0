/** What a user chooses in the editor, as the client passes it when it starts the server. */
export interface UserChoices {
  /** Whether plugins and configurations that are code may run: only where the user trusts the folder. */
  readonly allowPlugins: boolean;
  /** How long to wait after a change before problems are told, in milliseconds. */
  readonly delay: number;
  /** Whether a line above each status list tells how many codes and problems it has. */
  readonly codeLens: boolean;
  /** Whether the phrase is shown behind a code that stands without one. */
  readonly inlayHints: boolean;
}

/** The choices in `initializationOptions`; what is missing or of another type is as by default. */
export function choicesIn(options: unknown): UserChoices {
  const given = (typeof options === 'object' && options !== null ? options : {}) as Readonly<Record<string, unknown>>; // each value is checked
  const { allowPlugins, delay, codeLens, inlayHints } = given;
  return {
    allowPlugins: allowPlugins === true, codeLens: codeLens === true, inlayHints: inlayHints === true,
    delay: typeof delay === 'number' && delay >= 0 && delay <= longestDelay ? delay : 100,
  };
}

const longestDelay = 10_000;
