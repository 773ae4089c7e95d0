import type { Format } from '../formats/format.ts';
import type { Finding, Rule, Service, Subject } from '../model.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { UserError } from '../text/user-error.ts';
import type { PluginRule } from './plugin.ts';
import { isFinding } from './schema.ts';

/** A rule whose faults are told in one line with the plugin, the rule and the page. */
export function guardedRule(rule: PluginRule, plugin: string, name: string): Rule {
  const { summary, why = summary, severity, example = [], yieldsTo, options } = rule;
  return {
    name, summary, why, severity, example, ...yieldsTo !== undefined && { yieldsTo }, ...options !== undefined && { options },
    check(subject) {
      const { findings, thrown } = attempt(rule, subject);
      if (findings !== undefined) return findings;
      const { service } = subject;
      const file = failingPage(rule, subject) ?? service.pages[0]?.file ?? service.name;
      throw new UserError(`the rule ${name} of the plugin ${plugin} fails on ${file}: ${reasonOf(thrown)}`);
    },
  };
}

/** A reporter whose faults are told in one line with the plugin. */
export function guardedReporter(reporter: Reporter, plugin: string, name: string): Reporter {
  const { audience, notation, needs } = reporter;
  return {
    audience, notation, ...needs !== undefined && { needs },
    write: (report, style, context) => told(`the reporter ${name} of the plugin ${plugin} fails`, () => textOf(reporter.write(report, style, context))),
  };
}

/** A format that reads the files of its extensions and no others, and whose faults are told in one line with the plugin and the page. */
export function guardedFormat(format: Format, plugin: string, name: string): Format {
  const has = (path: string): boolean => format.extensions.some((extension) => path.toLowerCase().endsWith(extension));
  const fault = (file: string): string => `the format ${name} of the plugin ${plugin} fails on ${file}`;
  return {
    ...format, name,
    claims: (path, text) => has(path) && told(fault(path), () => format.claims(path, text)),
    read: (page, files) => told(fault(page.file), () => format.read(page, files)),
  };
}

/** What a rule finds, or what it throws. */
function attempt(rule: PluginRule, subject: Subject): { readonly findings?: readonly Finding[]; readonly thrown?: unknown } {
  try {
    const findings = [...rule.check?.(subject) ?? []];
    return findings.every(isFinding) ? { findings } : { thrown: new Error('a finding needs a place and a message') };
  } catch (thrown) {
    return { thrown };
  }
}

/** The first page on which a rule fails alone; undefined if it fails only on several. */
function failingPage(rule: PluginRule, subject: Subject): string | undefined {
  const alone = (service: Service): boolean => attempt(rule, { ...subject, service }).findings === undefined;
  return subject.service.pages.find((page) => alone({ ...subject.service, pages: [page] }))?.file;
}

function told<T>(what: string, act: () => T): T {
  try {
    return act();
  } catch (thrown) {
    throw new UserError(`${what}: ${reasonOf(thrown)}`);
  }
}

function textOf(written: unknown): string {
  if (typeof written === 'string') return written;
  throw new TypeError('it returns no text');
}

function reasonOf(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')[0]!;
}
