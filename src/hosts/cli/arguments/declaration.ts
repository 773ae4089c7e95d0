/** What an option is, as its parser, help, completion and the documentation need it. */
export interface OptionDeclaration {
  /** One sentence without a full stop. */
  readonly summary: string;
  /** The heading that it stands under in the help. */
  readonly group: OptionGroup;
  /** Its letter. */
  readonly short?: string;
  /** What its value is; absent for a flag. A value is the next word, or the same word after `=`. */
  readonly value?: ValueKind;
  /** The value of the option where it stands alone; then the next word is no value of it. */
  readonly alone?: string;
  /** Whether it may be given several times. */
  readonly repeatable?: true;
}

/** The headings of the help. */
export type OptionGroup = 'Comparison' | 'Report' | 'Fixing' | 'Known problems' | 'Standard input' | 'Several repositories' | 'Other';

/** What a value is: a completion offers such words. */
export type ValueKind = 'canon' | 'commit' | 'extent' | 'file' | 'format' | 'name' | 'number' | 'pattern' | 'rules' | 'setting';

/** What a command is. */
export interface CommandDeclaration {
  /** Its words other than options, as the help shows them: `[paths..]`. */
  readonly positionals: string;
  /** What these words are; absent where there are none. */
  readonly positionalSummary?: string;
  /** What a completion offers for them. */
  readonly completes: 'files' | 'topics' | 'shells' | 'nothing';
  /** One sentence without a full stop. */
  readonly summary: string;
}
