/** The rules and codes that a request is about; an empty list stands for all. */
export interface About {
  readonly rules: readonly string[];
  readonly codes: readonly number[];
}

/** What the requests above a line silence. */
export interface SilencedAbove {
  /** Adds what a request silences. */
  add(request: About): void;
  /** Whether any of it is what a request is about. */
  meets(request: About): boolean;
}

/** Nothing as yet, where there are these rules. */
export function nothingSilenced(allRules: readonly string[]): SilencedAbove {
  const silenced = new Map(allRules.map((rule) => [rule, nothing()]));
  const byStrangers = nothing();
  const everything = [...silenced.values(), byStrangers];
  const of = ({ rules }: About): readonly Silenced[] =>
    (rules.length === 0 ? everything : rules.map((rule) => silenced.get(rule) ?? byStrangers));
  return {
    add(request) {
      for (const some of of(request)) {
        if (request.codes.length === 0) some.all = true;
        for (const code of request.codes) some.codes.add(code);
      }
    },
    meets(request) {
      const { codes } = request;
      return of(request).some((some) =>
        some.all || (codes.length === 0 ? some.codes.size > 0 : codes.some((code) => some.codes.has(code))));
    },
  };
}

/** What is silenced of one rule. */
interface Silenced {
  all: boolean;
  readonly codes: Set<number>;
}

function nothing(): Silenced {
  return { all: false, codes: new Set() };
}
