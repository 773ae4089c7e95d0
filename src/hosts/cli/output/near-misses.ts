import type { Report } from '../../../model.ts';
import { printable } from '../../../reporters/printable.ts';
import type { LogStream } from '../../output/log-stream.ts';

/** Prints on `stderr` what looks like status codes and was not read, one line each, as `file:line: reason`. */
export function reportNearMisses({ services = [] }: Pick<Report, 'services'>, stderr: LogStream): void {
  const pages = services.flatMap((service) => service.pages);
  for (const { place, reason } of pages.flatMap(({ nearMisses = [] }) => nearMisses)) {
    stderr.write(`${printable(`${place.file}:${place.line}: looks like status codes and was not read: ${reason}`)}\n`);
  }
}
