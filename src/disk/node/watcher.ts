import { basename, extname } from 'node:path';
import { watch } from 'chokidar';

/** A file or folder that changed, by its absolute path. */
export interface FileChange {
  readonly path: string;
  readonly isThere: 'as before' | 'new or gone';
}

/** Tells which files change; some changes together, and nothing twice. */
export interface Watcher {
  /** Settles when all is watched. What changed meanwhile is told, too. */
  readonly ready: Promise<void>;
  readonly changes: AsyncIterable<readonly FileChange[]>;
  /** Watches more files and folders; absolute. Those that it watches already are no more work. */
  readonly add: (paths: readonly string[]) => void;
}

/** Which files are watched below folders. */
export interface Watched {
  /** With their dot, in lower case. */
  readonly extensions: ReadonlySet<string>;
  /** Other names, of files and folders. */
  readonly names: readonly string[];
  /** Called with the reason, each once, where something cannot be watched: a system has room for so many watchers, and no more. */
  readonly unable: (reason: string) => void;
}

/** How long to wait for more changes, in milliseconds: an editor may write a file in several steps. */
const pause = 50;

/** Watches files, and folders with all below them but installed packages and what git keeps. */
export function watchFiles(paths: readonly string[], { extensions, names, unable }: Watched): Watcher {
  const watched = new Set(paths);
  const reasons = new Set<string>();
  const changed = new Map<string, FileChange>();
  let wake: (() => void) | undefined;
  const began = Date.now();
  let isReady = false;
  const watcher = watch([...paths], {
    followSymlinks: false, alwaysStat: true,
    ignored: (path, stats) => unwatched.has(basename(path)) || (stats?.isFile() === true && !extensions.has(extname(path).toLowerCase()) && !names.includes(basename(path))),
  });
  watcher.on('all', (event, path, stats) => {
    // until it is ready, it tells of all files that there are
    if (!isReady && stats !== undefined && stats.ctimeMs < began) return;
    const isThere = event === 'change' ? changed.get(path)?.isThere ?? 'as before' : 'new or gone';
    changed.set(path, { path, isThere });
    wake?.();
  });
  watcher.on('error', (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    if (!reasons.has(reason)) unable(reason);
    reasons.add(reason);
  });
  const ready = new Promise<void>((resolve) => {
    watcher.once('ready', () => {
      isReady = true;
      resolve();
    });
  });
  const add = (more: readonly string[]): void => {
    const fresh = more.filter((path) => !watched.has(path));
    for (const path of fresh) watched.add(path);
    // it would tell of all files in a folder that it has been given before
    if (fresh.length > 0) watcher.add(fresh);
  };
  return { ready, changes: batches(), add };

  async function* batches(): AsyncGenerator<readonly FileChange[]> {
    for (;;) {
      if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve));
      await new Promise((resolve) => setTimeout(resolve, pause));
      const batch = [...changed.values()];
      changed.clear();
      yield batch;
    }
  }
}

/** Folders of which nothing is read. */
const unwatched: ReadonlySet<string> = new Set(['node_modules', '.git']);
