import { mutated, mutationsWith } from './mutations.ts';
import { oneOf, type Random } from './random.ts';
import { fixturesIn } from './samples.ts';

const tokens = [
  '"""', '\'\'\'', '"', '\'', 'r"""', 'b\'\'\'', 'f"', 'rb', '\\', '\\\n', '\\n', '\\x41', '\\u00e9', '\\N{BELL}', '\\777', '#', '(', ')', '[', '{', '}', ':', ';', '\t',
  'def f():\n    ', 'class A:\n    ', 'async def f(', '@app.route("/a", methods=["GET"])\n', '@bp.post("/a")\n', 'lambda: ', ':statuscode 404: Not Fuond', ':code 422: Unprocessable Entity\n',
  '.. http:get:: /a\n\n', ':http:statuscode:`404 Not Fuond`', '\n\n    :status 200: ok\n', '+---+\n| a |\n+---+\n',
] as const;

const lines = [
  '"""', '    """', '\'\'\'', 'def f():', 'def f(a, b=""": """):', '    pass', '@app.get(\'/a\')', '# canonlint-disable 404', '    :code 404: Not Fuond', '\t:code 405: Method not allowed', 'x = """',
  '    .. http:delete:: /a', '', '    - 404', 'class A: # a: b', '    r"""',
] as const;

const mutations = mutationsWith(tokens, lines);
const fixtures = fixturesIn('python');

/** A program of the fixtures after mutations. */
export function mutatedPython(random: Random): string {
  return mutated(oneOf(random, fixtures), random, mutations, fixtures);
}
