import { describe, expect, it } from 'vitest';
import { canonOf, found } from './fixtures.ts';

describe('wrong-group', () => {
  it('reports codes of the other kind under a list item', () => {
    expect(found('wrong-group/list_items.rst')).toEqual([
      '10:4 404 is listed as normal; the canon has it as abnormal',
      '11:4 503 is listed as normal; the canon has it as abnormal',
      '19:4 204 is listed as abnormal; the canon has it as normal',
      '20:4 302 is listed as abnormal; the canon has it as normal',
    ]);
  });

  it('reports codes of the other kind under a caption, but none under one about errors, which may head a list of all', () => {
    expect(found('wrong-group/captions.rst')).toEqual(['11:6 410 is listed as normal; the canon has it as abnormal']);
  });

  it('is silent where the page names no groups', () => {
    expect(found('wrong-group/no_groups.rst')).toEqual([]);
  });

  it('goes by the canon where that has its own mind', async () => {
    const canon = await canonOf('codes: { 302: { outcome: abnormal }, 503: { outcome: normal } }');
    expect(found('wrong-group/list_items.rst', canon)).toEqual([
      '10:4 404 is listed as normal; the canon has it as abnormal',
      '19:4 204 is listed as abnormal; the canon has it as normal',
    ]);
  });

  it('goes by the class of a code that the canon does not have', async () => {
    const canon = await canonOf('{ extends: [], codes: {} }');
    expect(found('wrong-group/classes.rst', canon)).toEqual([
      '10:4 400 is listed as normal; the canon has it as abnormal',
      '18:4 399 is listed as abnormal; the canon has it as normal',
    ]);
  });
});
