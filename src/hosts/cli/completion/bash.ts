import type { CompletedCommand, CompletedOption } from './words.ts';

/** The completion for bash 3.2 and later. Where it offers nothing, bash offers files. */
export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const options = [...new Map(commands.flatMap((command) => command.options).map((option) => [option.name, option])).values()];
  const named = commands.map(({ name }) => name).filter((name) => name !== 'lint');
  return `# Completion of canonlint for bash: put  eval "$(canonlint completion bash)"  into ~/.bashrc
_canonlint() {
  local IFS=$' \\t\\n'
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command=lint joined= at words=
  # bash takes = for a word of its own
  if [[ $current == = ]]; then joined=yes current=; fi
  if [[ $previous == = ]]; then joined=yes previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      ${named.join('|')}) command="\${COMP_WORDS[at]}"; break ;;
    esac
  done
  COMPREPLY=()
  case "$previous" in
${options.flatMap(valueCase).join('\n')}
  esac
  if [[ $current == -* ]]; then
    case "$command" in
${commands.map(({ name, options: own }) => `      ${name}) words="${own.flatMap(written).join(' ')}" ;;`).join('\n')}
    esac
  else
    case "$command" in
${commands.map(({ name, words }) => `      ${name}) words="${(name === 'lint' ? named : words).join(' ')}" ;;`).join('\n')}
    esac
    # a command is the first word
    [[ $command == lint && $COMP_CWORD -gt 1 ]] && words=
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _canonlint canonlint
`;
}

function valueCase({ value, ...option }: CompletedOption): readonly string[] {
  if (value === undefined) return [];
  const offered = value.words.length === 0 ? '' : `COMPREPLY=($(compgen -W "${value.words.join(' ')}" -- "$current")); `;
  // "name=" is followed by more
  const more = value.kind === 'setting' ? 'compopt -o nospace 2>/dev/null; ' : '';
  const action = `${offered}${more}return`;
  return [`    ${written(option).join('|')}) ${value.joined ? `if [[ $joined ]]; then ${action}; fi` : action} ;;`];
}

function written({ name, short }: Pick<CompletedOption, 'name' | 'short'>): readonly string[] {
  return [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
}
