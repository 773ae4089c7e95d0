import { factsOf } from '../../../src/facts/index.ts';
import { fragments } from '../../../src/formats/rst/openstack/fragments.ts';
import { statusTextsIn } from '../../../src/formats/rst/openstack/read-status-texts.ts';
import { statusFiles } from '../../../src/formats/rst/openstack/status-file-format.ts';
import { readRst } from '../../../src/formats/rst/read.ts';
import { rules } from '../../../rules/index.ts';
import { reportOn } from '../../../src/index.ts';
import type { IncludedFiles, Page, Place } from '../../../src/model.ts';
import { house, pageWith } from '../page-law.ts';
import { mutationsWith, mutated } from '../mutations.ts';
import type { Random } from '../random.ts';
import { fixturesIn, pageNames, realPage } from '../samples.ts';
import type { Target } from '../target.ts';
import { mutatedYaml } from '../yaml-mutations.ts';

/** A part of a page with its texts, both mutated, as the page that includes it reads them. */
export const apiReference: Target = {
  name: 'api-reference',
  encoding: 'utf8',
  share: 0.5,
  inputOf: (random) => mutatedFragment(random) + separator + mutatedTexts(random),
  faultOf: (input) => {
    const [fragment = '', texts = ''] = input.split(separator);
    const page = pageWith('Lamps\n=====\n\n.. include:: page.inc\n\nEnd\n---\n\n.. rest_method:: GET /v1/end\n\n.. rest_status_code:: error status.yaml\n\n   - 404\n   - 404: out\n');
    const parts = new Map([page, pageWith(fragment, pageNames.fragment), pageWith(texts, pageNames.texts)].map((each): [string, Page] => [each.file, each]));
    const files: IncludedFiles = { find: (path) => parts.get(path) };
    const facts = factsOf(page, readRst(page, { files, statusTexts: statusTextsIn }));
    const { problems } = reportOn([{ name: 'page', pages: [facts] }], house, rules);
    const places = [...problems.flatMap(({ place, related = [] }) => [place, ...related.map((each) => each.place)]), ...(facts.nearMisses ?? []).map(({ place }) => place)];
    const outside = places.find((place) => !isIn(place, parts));
    return outside && `has a place outside its files: ${JSON.stringify(outside)}`;
  },
};

/** No mutation makes one. */
const separator = '\n\u0007\n';

function isIn({ file, start, end, line, column }: Place, parts: ReadonlyMap<string, Page>): boolean {
  return 0 <= start && start <= end && end <= (parts.get(file)?.source.length ?? -1) && line >= 1 && column >= 1;
}

/** A mutated `.inc` file of the fixtures, or a real one. */
export function mutatedFragment(random: Random): string {
  const samples = [...fixturesIn('fragment'), realPage(random, 'fragment')];
  const text = mutated(samples[Math.floor(random() * samples.length)]!, random, mutationsWith(tokens, lines), samples);
  return fragments.claims(pageNames.fragment, () => text) ? text : `${text}\n\n.. rest_method:: GET /v1/lamps\n`;
}

const tokens = [
  '.. rest_method:: ', '.. rest_method::\n   GET /v1/lamps', '.. rest_status_code:: error status.yaml\n\n', '   - 404\n', '   - 404: out\n', 'success', 'error', '../status.yaml',
  'Normal response codes: ', 'Error response codes: ', 'badRequest(400)', 'itemNotFound(404)', 'itemnotfound(404), ', '409, 404, ', '41', ' (microversion 2.1 - )', ' (No content)', '(', ')', ', ',
] as const;

const lines = ['.. rest_method:: PUT /v1/lamps', '.. rest_status_code:: success status.yaml', '   - 204', 'Error response codes: conflict(409), forbidden(403),', 'Lamps', '~~~~~', ''] as const;

/** A mutated file of texts of the fixtures, or a real one. */
export function mutatedTexts(random: Random): string {
  const text = mutatedYaml([...fixturesIn('texts'), realPage(random, 'texts')], ['404:', 'default:', 'default: |\n    ', 'out: ', 'Not Found', 'Unprocessable Entity'], random);
  return statusFiles.claims(pageNames.texts, () => text) ? text : `404:\n  default: No.\n${text}`;
}
