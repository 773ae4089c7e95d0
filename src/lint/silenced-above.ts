/** The rules and codes of a silencing comment; an empty list means all. */
export interface RulesAndCodes {
  readonly rules: readonly string[];
  readonly codes: readonly number[];
}

/** What the comments above a line silence. */
export interface SilencedAbove {
  /** Adds the rules and codes of a comment. */
  add(request: RulesAndCodes): void;
  /** Whether anything in these rules and codes is silenced. */
  meets(request: RulesAndCodes): boolean;
}

/** The state before the first comment; `allRules` are the names of all rules. */
export function nothingSilenced(allRules: readonly string[]): SilencedAbove {
  const silenced = new Map(allRules.map((rule) => [rule, nothing()]));
  const unknownRules = nothing();
  const allRulesAndUnknown = [...silenced.values(), unknownRules];
  const silencedOf = ({ rules }: RulesAndCodes): readonly Silenced[] =>
    (rules.length === 0 ? allRulesAndUnknown : rules.map((rule) => silenced.get(rule) ?? unknownRules));
  return {
    add(request) {
      for (const each of silencedOf(request)) {
        if (request.codes.length === 0) each.all = true;
        for (const code of request.codes) each.codes.add(code);
      }
    },
    meets(request) {
      const { codes } = request;
      return silencedOf(request).some((each) =>
        each.all || (codes.length === 0 ? each.codes.size > 0 : codes.some((code) => each.codes.has(code))));
    },
  };
}

/** The silenced codes of one rule. */
interface Silenced {
  all: boolean;
  readonly codes: Set<number>;
}

function nothing(): Silenced {
  return { all: false, codes: new Set() };
}
