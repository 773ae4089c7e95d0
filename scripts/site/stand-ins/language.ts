/** What the editor's commands import of `@codemirror/language`; those that the playground uses call none of it. */
export const [syntaxTree, getIndentation, indentString, matchBrackets, getIndentUnit, indentUnit, IndentContext] = Array.from({ length: 7 }, () => unused);

function unused(): never {
  throw new Error('the editor of the playground has no language');
}
