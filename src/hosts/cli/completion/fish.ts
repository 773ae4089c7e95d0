import type { CompletedCommand, CompletedOption } from './words.ts';

/** The completion for fish 3. */
export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const named = commands.filter(({ name }) => name !== 'lint');
  return `# Completion of canonlint for fish: put  canonlint completion fish | source  into ~/.config/fish/config.fish
function __canonlint_command
  for word in (commandline -opc)[2..-1]
    if contains -- $word ${named.map(({ name }) => name).join(' ')}
      echo $word
      return
    end
  end
  echo lint
end
function __canonlint_is
  test (__canonlint_command) = $argv[1]
end
complete -c canonlint -e
${named.map(({ name, summary }) => `complete -c canonlint -n '__canonlint_is lint' -n 'test (count (commandline -opc)) -eq 1' -a ${name} -d ${quoted(summary)}`).join('\n')}
${commands.flatMap(linesOf).join('\n')}
`;
}

function linesOf({ name, options, words, orFile }: CompletedCommand): readonly string[] {
  const head = `complete -c canonlint -n '__canonlint_is ${name}'`;
  const offered = words.length === 0 ? '' : ` -a ${quoted(words.join(' '))}`;
  const positionals = orFile ? [] : [`${head} -f${offered}`];
  return [...positionals, ...options.map((option) => `${head} ${optionWords(option)}`)];
}

function optionWords({ name, short, summary, value }: CompletedOption): string {
  const letter = short === undefined ? '' : ` -s ${short}`;
  return `-l ${name}${letter}${valueWords(value)} -d ${quoted(summary)}`;
}

function valueWords(value: CompletedOption['value']): string {
  if (value === undefined) return '';
  const offered = value.words.length === 0 ? '' : ` -a ${quoted(value.words.join(' '))}`;
  if (value.joined) return offered;
  return `${value.orFile ? ' -r -F' : ' -x'}${offered}`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
