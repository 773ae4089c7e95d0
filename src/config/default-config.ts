import type { Config } from './config.ts';

/** The configuration of a folder without a file: every rule has its default, and what a format claims is a page. */
export function defaultConfig(folder: string): Config {
  return {
    file: undefined, bases: [], folder, canon: undefined, canonIn: undefined,
    include: [], exclude: [], ignored: [], services: {}, rules: {}, plugins: [], customRules: [], overrides: [],
    baseline: undefined, format: undefined, maxWarnings: undefined,
  };
}
