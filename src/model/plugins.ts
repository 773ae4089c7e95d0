/** A plugin that a configuration names. Plain data: another thread loads it by its name. */
export interface NamedPlugin {
  /** A path that begins with `./` or `../`, or the name of a package. */
  readonly name: string;
  /** The folder of the configuration, absolute. */
  readonly folder: string;
  /** Where it is named, as `file:line:column`. */
  readonly at: string;
}
