import { describe, expect, it } from 'vitest';
import { memoryDisk } from '../../src/disk/index.ts';
import { lint, plainRequest } from '../../src/engine/index.ts';
import type { LintRequest } from '../../src/engine/index.ts';
import { whole } from '../../src/engine/report.ts';
import { toolkit } from '../../src/hosts/toolkit.ts';

const files: Readonly<Record<string, string>> = {
  'api/conf.py': "extensions = ['os_api_ref']\n",
  'api/index.rst': 'Lamps\n=====\n',
  'api/v1/index.rst': 'Lamps 1\n=======\n\n.. include:: lamps.inc\n',
  'api/v1/lamps.inc': section('DELETE /v1/lamps', 'success', '204', '200'),
  'api/v2/index.rst': 'Lamps 2\n=======\n\n.. include:: lamps.inc\n\n.. include:: ../v1/lamps.inc\n',
  'api/v2/lamps.inc': section('POST /v2/lamps', 'error', '404', '202', '204'),
  'api/v2/piers.inc': section('POST /v2/piers', 'error', '202'),
  'api/status.yaml': '200: {default: Lit.}\n202: {default: Soon.}\n204: {default: The lamp has been removed.}\n404: {default: Dark., out: Out.}\n',
  'api/errors.yaml': '404:\n  default: Nothing\n',
};

describe('an API reference of OpenStack', () => {
  it('is one service with all its versions, each part of a page once', async () => {
    expect(await problemsIn(files, ['api'])).toEqual([
      'api/v1/lamps.inc:9 code-order 200', 'api/v2/lamps.inc:8 code-order 404', 'api/v2/lamps.inc:9 wrong-group 202', 'api/v2/lamps.inc:10 meaning-drift 204',
      'api/v2/lamps.inc:10 wrong-group 204',
    ]);
  });

  it('has the problems of a part where it alone is named', async () => {
    expect(await problemsIn(files, ['api/v1/lamps.inc'])).toEqual(['api/v1/lamps.inc:9 code-order 200']);
    expect(await problemsIn(files, ['api/status.yaml'])).toEqual([]);
  });

  it('is told of parts that no page includes, files that no directive names, and texts that nobody uses', async () => {
    const { report } = await lint({ ...plainRequest, ...asking(['api']), wants: { ...plainRequest.wants, services: true } }, { toolkit, disk: diskWith(files) });
    expect(report.services!.flatMap(({ pages }) => pages).flatMap(({ nearMisses = [] }) => nearMisses).map(({ place: { file, line }, reason }) => `${file}:${line} ${reason}`)).toEqual([
      'api/errors.yaml:1 no directive of a page names this file of status codes',
      'api/status.yaml:4 no directive uses the text of 404 for out',
      'api/v2/piers.inc:4 no page includes this file, so nobody sees what it declares',
    ]);
  });

  it('reads no file above its root', async () => {
    const above = { ...files, 'api/v2/lamps.inc': files['api/v2/lamps.inc']!.replaceAll('../status.yaml', '../../secret.yaml'), 'secret.yaml': '404: {default: No.}\n' };
    expect(await problemsIn(above, ['api'])).not.toContain('api/v2/lamps.inc:8 broken-reference undefined');
    expect((await problemsIn(above, ['api'])).filter((line) => line.includes('secret'))).toEqual([]);
  });

  it('may have its texts for a canon', async () => {
    const page = '# Status codes\n\n| Code | Meaning |\n|---|---|\n| 200 | Lit. |\n| 404 | No lamp burns. |\n';
    expect(await problemsIn({ ...files, 'docs/index.md': page }, ['docs'], { canon: 'api/status.yaml' })).toEqual(['docs/index.md:6 wording-drift 404']);
  });
});

function section(request: string, group: string, ...codes: readonly string[]): string {
  return `${request.replace(/\W+/g, ' ')}\n${'-'.repeat(request.length)}\n\n.. rest_method:: ${request}\n\n.. rest_status_code:: ${group} ../status.yaml\n\n${codes.map((code) => `   - ${code}\n`).join('')}`;
}

function diskWith(sources: Readonly<Record<string, string>>) {
  return memoryDisk(new Map(Object.entries(sources)), '/home/lamps');
}

function asking(paths: readonly string[], asked: Partial<LintRequest> = {}): Partial<LintRequest> {
  return { canon: 'http', paths, ...asked };
}

async function problemsIn(sources: Readonly<Record<string, string>>, paths: readonly string[], asked: Partial<LintRequest> = {}): Promise<readonly string[]> {
  const { report } = await lint({ ...plainRequest, ...asking(paths, asked) }, { toolkit, disk: diskWith(sources) });
  return whole(report).problems.map(({ place: { file, line }, rule, code }) => `${file}:${line} ${rule} ${code}`);
}
