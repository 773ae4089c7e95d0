import process from 'node:process';

/** A digest of all that a build was made of, which the build puts in its place. */
declare const builtFrom: string | undefined;

/** Tells this build, and what it runs on, from every other; undefined where the sources run as they are, which may change at any time. */
export const build: string | undefined = typeof builtFrom === 'undefined' ? undefined
  : [builtFrom, process.version, process.platform, process.arch, process.getuid?.() ?? ''].join(' ');
