import { dirname } from 'node:path';
import { nodeDisk } from '../../../disk/index.ts';
import { below, pathOf } from '../../../disk/paths.ts';
import type { Pace } from '../../../engine/live/pace.ts';
import type { ProjectChoices } from '../../../engine/live/place.ts';
import { Project } from '../../../engine/live/project.ts';
import type { ProjectView } from '../../../engine/live/view.ts';
import { watchedExtensions, watchedNames } from '../../../engine/live/watched-names.ts';
import { whole, withoutReasons, withoutWarnings } from '../../../engine/report.ts';
import { differenceOf, isNothing, knownByKey } from '../../../lint/difference.ts';
import type { KnownByKey } from '../../../lint/difference.ts';
import type { Report } from '../../../model.ts';
import { printable } from '../../../reporters/printable.ts';
import { stylish } from '../../../reporters/stylish.ts';
import { counted } from '../../../text/counted.ts';
import { statusOf } from '../../exit-status.ts';
import { cachePlaceFor } from '../../cache-place.ts';
import type { ExitStatus } from '../../exit-status.ts';
import { addresses } from '../../output/addresses.ts';
import { contextFor } from '../../output/deliver.ts';
import { styleFor } from '../../output/style.ts';
import type { LintCommand } from '../arguments/command.ts';
import type { Host } from '../host.ts';
import { refuseMisspeltCommand } from '../misspelt-command.ts';
import { differenceText } from '../output/difference-text.ts';
import { errorText } from '../output/error-text.ts';
import { toolkitOf } from '../toolkit-of.ts';

/**
 * `canonlint --watch [paths..]`: reports, and then tells what is new and what is gone whenever files change, until the process ends.
 * Throws a `UserError` for mistakes at the start; later ones are told, and what was read before counts until they are mended.
 */
export async function watchPages(command: LintCommand, host: Host): Promise<ExitStatus> {
  const { paths, config, noConfig, canon, rules, only, ignorePatterns, baseline, noBaseline, noInlineConfig } = command;
  const disk = nodeDisk(host.cwd, paths);
  refuseMisspeltCommand(paths, disk);
  const toolkit = toolkitOf(command, host);
  const choices: ProjectChoices = { config, noConfig, canon, rules, only, ignorePatterns, baseline, noBaseline, inline: !noInlineConfig };
  const project = new Project({ folder: host.cwd, at: paths, paths, choices }, disk, toolkit, await cachePlaceFor(command, host.cwd, host.env, host.build));
  const first = await lookAt(project, command);
  if (first === undefined || project.errors.length > 0) throw project.errors[0]!; // nothing else keeps a project from being read
  project.keep();
  const watcher = (await watcherOf(host))(watchedPaths(project, first.view), {
    extensions: watchedExtensions(toolkit.formats), names: watchedNames,
    unable: (reason) => host.stderr.write(`canonlint: not all files can be watched: ${printable(reason)}\n`),
  });
  const style = await styleFor(host, command.colour);
  host.stdout.write(stylish.write(first.report, style, await contextFor(first.report, [], first.view.workspace.disk.readPage, toolkit)));
  await watcher.ready;
  host.stdout.write(`${style.colours.dim(`watching ${counted(first.report.summary.pages, 'page')}; Ctrl+C ends it`)}\n`);
  let before = first;
  for await (const changes of watcher.changes) {
    const told = new Set(project.errors.map(errorText));
    const decisive = changes.filter(({ path, isThere }) => project.changed(path, isThere));
    if (decisive.length === 0) continue;
    const now = await lookAt(project, command) ?? before;
    for (const text of project.errors.map(errorText)) if (!told.has(text)) host.stderr.write(text);
    const difference = differenceOf(before.known, now.known);
    // whoever has saved a page waits for an answer, and of new files few are pages
    const isAwaited = decisive.some(({ isThere }) => isThere === 'as before');
    if (isAwaited || !isNothing(difference)) host.stdout.write(differenceText(difference, now.report.summary, style, addresses));
    watcher.add(watchedPaths(project, now.view));
    before = now;
  }
  const { exitZero, maxWarnings = before.view.context.config.maxWarnings } = command;
  return statusOf(before.report.summary, [], { never: exitZero, maxWarnings });
}

/** A project at one time. */
interface Look {
  readonly view: ProjectView;
  readonly report: Report;
  readonly known: KnownByKey;
}

/** Nobody else waits. */
const pace: Pace = { breathe: async () => {} };

async function lookAt(project: Project, { quiet }: LintCommand): Promise<Look | undefined> {
  const view = await project.view(pace);
  if (view === undefined) return undefined;
  const all = await view.report(pace);
  const report = whole(withoutReasons(quiet ? withoutWarnings(all) : all));
  return { view, report, known: knownByKey(report.problems, view.live.all.map((files) => view.live.readingOf(files).service)) };
}

/** The outermost folders of the pages, and the files that decide how these are read. */
function watchedPaths(project: Project, { live, searched, workspace: { cwd } }: ProjectView): readonly string[] {
  const files = live.all.flatMap(({ files: pages, beside = [] }) => [...pages, ...beside]);
  const folders = new Set([...searched, ...files.map((file) => dirname(pathOf(file, cwd)))]);
  const isInner = below(folders);
  return [...[...folders].filter((folder) => !isInner(folder)), ...project.settingFiles];
}

async function watcherOf({ watch }: Host): Promise<NonNullable<Host['watch']>> {
  return watch ?? (await import('../../../disk/node/watcher.ts')).watchFiles;
}
