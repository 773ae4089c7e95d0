import type { CompletedCommand, CompletedOption, CompletedValue } from './words.ts';

/** The completion for zsh. */
export function zshCompletion(commands: readonly CompletedCommand[]): string {
  const named = commands.filter(({ name }) => name !== 'lint');
  return `#compdef canonlint
# Completion of canonlint for zsh: put  eval "$(canonlint completion zsh)"  into ~/.zshrc, after compinit
_canonlint_words() {
  local -a commands=(
${named.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  _describe -t commands command commands
  _files
}
_canonlint() {
  local command=lint word
  local -a specs
  for word in \${words[2,CURRENT-1]}; do
    case $word in
      (${named.map(({ name }) => name).join('|')}) command=$word; break ;;
    esac
  done
  case $command in
${commands.map(commandCase).join('\n')}
  esac
  _arguments -s -S $specs
}
if [[ \${zsh_eval_context[-1]} == loadautofunc ]]; then _canonlint "$@"; else compdef _canonlint canonlint; fi
`;
}

function commandCase({ name, options, words, orFile }: CompletedCommand): string {
  const files = orFile ? [quoted('*:page:_files')] : [];
  const positionals = name === 'lint'
    ? [quoted('1: :_canonlint_words'), ...files]
    : [quoted(`1: :(${name})`), ...(words.length === 0 ? files : [quoted(`2: :(${words.join(' ')})`)])];
  return `    (${name}) specs=(\n${[...options.flatMap(specs), ...positionals].map((spec) => `      ${spec}`).join('\n')}\n    ) ;;`;
}

function specs({ name, short, summary, value }: CompletedOption): readonly string[] {
  const text = `[${summary.replace(/[[\]:\\]/g, '\\$&')}]${value === undefined ? '' : argument(value)}`;
  const long = value === undefined ? name : `${name}=${value.joined ? '-' : ''}`;
  const letter = value === undefined ? short : `${short}+`;
  return [quoted(`*--${long}${text}`), ...(short === undefined ? [] : [quoted(`*-${letter}${text}`)])];
}

function argument({ kind, words, orFile, joined }: CompletedValue): string {
  const offered = words.length === 0 ? '' : `(${words.join(' ')})`;
  if (!orFile) return `${joined ? '::' : ':'}${kind}:${offered}`;
  return `:${kind}:${offered === '' ? '_files' : `{ compadd ${words.join(' ')}; _files }`}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
