import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { rules } from '../../../rules/index.ts';
import { factsOf, loadCanon, reportOn } from '../../../src/index.ts';
import { UserError } from '../../../src/text/user-error.ts';
import { factsIn, faultOfPlaces, pageWith } from '../page-law.ts';
import type { Target } from '../target.ts';
import { faultOfPrototypes, faultOfRefusal, valueOrRefusal } from '../user-error-law.ts';
import { mutatedYaml } from '../yaml-mutations.ts';

/** A canon file in YAML or JSON, and a service compared with it. */
export const canon: Target = {
  name: 'canon',
  encoding: 'utf8',
  inputOf: (random) => mutatedYaml(samples, tokens, random),
  faultOf: async (input) => {
    const read = await valueOrRefusal(() => loadCanon(`./${file}`, { from: '/', read: (path) => fileNamed(path, input), factsOf }));
    if ('refusal' in read) return faultOfPrototypes() ?? (absent.test(read.refusal.message) ? undefined : faultOfRefusal(read.refusal, file, input));
    const { problems } = reportOn([{ name: 'page', pages: [facts] }], read.value, rules);
    return faultOfPrototypes() ?? faultOfPlaces(problems, page);
  },
};

const file = 'team.yaml';

/** The errors for an extended canon that does not exist. */
const absent = /there is no canon|cannot be read: there is no such file|extends itself/;

/** The only file; it may extend anything. */
function fileNamed(path: string, source: string) {
  if (!path.endsWith(file)) throw new UserError(`${path} cannot be read: there is no such file`);
  return { file, source, encoding: 'utf-8', byteOrderMark: false, path: `/${file}`, folder: '/' } as const;
}

const page = pageWith(readFileSync('fixtures/services/lamp-post.rst', 'utf8'));
const facts = factsIn(page);

const own = 'name: team\nextends: [http]\nheaders: { code: Status Code }\ncodes:\n  200: { phrase: OK, outcome: normal, methods: [GET], description: Fine. }\n'
  + '  404:\n    phrase: Not Found\n    aliases: [Missing]\n    accept: [No such lamp., Gone.]\n    wrong:\n      - says: [lamp controller, bulb]\n        unless: not\n        because: that is 502\n';

const samples = [
  ...Array<string>(20).fill(own),
  '{"codes": {"404": {"description": "There is no such lamp.", "required": true}, "503": {"methods": "any"}}}',
  ...globSync('rules/canon/*.yaml').toSorted().map((each) => readFileSync(each, 'utf8')),
];

const tokens = [
  'codes', 'phrase', 'description', 'methods', 'any', 'GET', 'wrong', 'says', 'because', 'unless', 'extends', 'http', 'open-telekom-cloud', './team.yaml', 'headers', 'code', 'aliases',
  'accept', 'required', 'outcome', 'normal', 'abnormal', '599', '600', 'The request', '.*', '(a+)+$', '\\b', '{{', 'the the the',
] as const;
