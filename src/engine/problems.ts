import { optionsOf, severitiesOf } from '../config/severities.ts';
import { found } from '../lint/lint.ts';
import type { Found } from '../lint/lint.ts';
import { silenced } from '../lint/silencing-comments.ts';
import type { Problem, Rule, Service, Subject } from '../model.ts';
import type { LintContext } from './lint-task.ts';
import { statesNothing } from './page-facts.ts';

/**
 * The problems on all pages of the services, with the severities of the configuration and, if `inline`, without those
 * that comments silence; only those in files that are reported, where that is known.
 */
export function problemsIn(services: readonly Service[], context: LintContext, rules: readonly Rule[], isReported?: Subject['isReported']): readonly Problem[] {
  return foundIn(services, context, rules, isReported).shown;
}

/** The problems as `problemsIn` has them, and those that other rules hide, silenced or not. */
export function foundIn(
  services: readonly Service[], { canon, config, cwd, inline }: LintContext, rules: readonly Rule[], isReported?: Subject['isReported'],
): Found {
  const severityOf = severitiesOf(config, cwd);
  // a rule of somebody else may have something to say of any page
  const stating = config.customRules.length + config.plugins.length > 0 ? services : services.flatMap(withoutSilentPages);
  const all = found(stating, canon, rules, severityOf, optionsOf(config), isReported);
  if (!inline) return all;
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const shown = silenced(all.shown, services, {
    rules: [...byName.keys()],
    severityOf: (name, file) => severityOf(byName.get(name)!, file),
  });
  return { ...all, shown };
}

/** A service without the pages that state nothing, which in most documentation are nearly all; nothing where there are no others. */
function withoutSilentPages(service: Service): readonly Service[] {
  const pages = service.pages.filter((page) => !statesNothing(page));
  return pages.length === 0 ? [] : [{ ...service, pages }];
}
