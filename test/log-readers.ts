/** A CI system that obeys lines of a log. */
interface LogReader {
  readonly name: string;
  /** What it obeys in a line; undefined if there is nothing. */
  readonly obeys: (line: string) => string | undefined;
}

/** What the comparisons of .NET pass over by the rules of a language, as GitHub's runner and the agent of Azure compare. */
const unseen = /\p{Default_Ignorable_Code_Point}|\u0000/gu;
const colours = /\u001b\[[\d;]*m/g;

/**
 * CI systems, as their public sources read a line: `ActionCommand.TryParseV2` and `TryParse` of actions/runner,
 * `Command.TryParse` of azure-pipelines-agent, `ServiceMessageParser` of TeamCity.ServiceMessages, `logs_section_prefix_regex`
 * of gitlab, and the folds of Travis. Any name of a command counts as known, and a reader may strip colours first.
 */
const readers: readonly LogReader[] = [
  { name: 'GitHub', obeys: (line) => /^[\s\u0085]*::([^\s:][^]*?)::/.exec(line.replace(unseen, ''))?.[1] },
  { name: 'GitHub before 2019', obeys: (line) => /##\[([^\]]*)\]/.exec(line.replace(unseen, ''))?.[1] },
  { name: 'Azure Pipelines', obeys: (line) => /##vso\[([^\]]*)\]/.exec(line.replace(unseen, ''))?.[1] },
  { name: 'TeamCity', obeys: (line) => /##teamcity\[(.*)/.exec(line)?.[1] },
  { name: 'GitLab', obeys: (line) => /section_(?:start|end):\d+:[\w.-]+/.exec(line)?.[0] },
  { name: 'Travis', obeys: (line) => /travis_(?:fold|time):(?:start|end):.+/.exec(line)?.[0] },
];

/** What CI systems would obey in a log, each with the name of the system. */
export function commandsIn(log: string): readonly string[] {
  const lines = log.split(/\r\n|[\n\r\u2028\u2029\u0085]/);
  return [...lines, ...lines.map((line) => line.replace(colours, ''))].flatMap((line) => readers.flatMap(({ name, obeys }) => {
    const command = obeys(line);
    return command === undefined ? [] : [`${name}: ${command}`];
  }));
}

/** What would steer a terminal, except colours, tabs and line breaks. */
export function steeringIn(log: string): readonly string[] {
  return log.replace(colours, '').match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g) ?? [];
}
