/** What a project of the editor is: a run of canonlint in a folder, for which the editor keeps what it has read. */
export interface ProjectPlace {
  /** The working folder, absolute: pages are named relative to it. */
  readonly folder: string;
  /** A path whose nearest configuration is that of the project; absolute. */
  readonly at: string;
  /** The paths of the run, absolute; without any, what the configuration includes. */
  readonly paths: readonly string[];
}
