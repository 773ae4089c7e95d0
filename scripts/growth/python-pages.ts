import { framed, type Construct, type Unit } from './construct.ts';

const docstring = 'def f():\n    """Shows a lamp.\n\n';

/** Each thing between a beginning and an end. */
const betweens: readonly (readonly [name: string, before: string, unit: Unit, after?: string])[] = [
  ['docstrings', '', (nth) => `def f${nth}():\n    """Shows a lamp.\n\n    :code 404: no lamp\n    """\n\n\n`],
  ['decorated docstrings', '', (nth) => `@app.route("/lamps/${nth}", methods=["PUT"])\ndef f${nth}():\n    """:code 404: Not Fuond"""\n\n\n`],
  ['decorators of one function', '', (nth) => `@app.get("/lamps/${nth}")\n`, 'def f():\n    """:code 200: on"""\n'],
  ['methods of one decorator', '@app.route("/lamps", methods=[', () => '"GET", ', '])\ndef f():\n    """:code 200: on"""\n'],
  ['fields of one docstring', docstring, (nth) => `    :code ${100 + nth % 500}: it shines\n`, '    """\n'],
  ['directives of one docstring', docstring, (nth) => `    .. http:get:: /lamps/${nth}\n\n        :code 422: Unprocessable Entity\n\n`, '    """\n'],
  ['escapes of a docstring', `${docstring}    :code 404: `, () => '\\u0041\\\'', '"""\n'],
  ['words of a docstring', `${docstring}    :code 404: `, () => 'lamp ', '"""\n'],
  ['tabs of a docstring', `${docstring}    :code 404: lamp\n`, () => '\t', '\n    """\n'],
  ['strings', '', () => 'a = "b"\n'],
  ['strings that nothing closes', '', () => '"""a\n\'\'\''],
  ['quotes', 'def f():\n    ', () => '"'],
  ['prefixes', '', () => 'rb'],
  ['brackets of Python', 'def f():\n    """:code 404: off"""\n', () => '('],
  ['backslashes of Python', 'a = ', () => '\\\n'],
  ['comments of Python', '', () => '# canonlint-disable 404\n'],
  ['spaces before statements', '', () => ' ;'],
  ['functions in a line', '', () => 'def f(): '],
];

/** Everything that a program may hold any number of, as far as it is known. */
export const pythonConstructs: readonly Construct[] = betweens.map(([name, before, unit, after]): Construct => ({ name, file: 'page.py', page: framed(before, unit, after) }));
