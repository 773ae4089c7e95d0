import type { Format } from '../format.ts';
import type { readRst } from './read.ts';
import type { ReadStatusTexts } from './openstack/status-texts.ts';

let readPage: typeof readRst | undefined;

let statusTexts: ReadStatusTexts | undefined;

/** How pages in reStructuredText are read by modules that only run with such pages load; those that read YAML, only with files of status codes. */
export const reader: Required<Pick<Format, 'load' | 'read'>> = {
  async load(page) {
    readPage ??= (await import('./read.ts')).readRst;
    if (page === undefined || mayRefer.test(page.source)) statusTexts ??= (await import('./openstack/read-status-texts.ts')).statusTextsIn;
  },
  read(page, files) {
    if (readPage === undefined) throw new Error('the format is not loaded');
    return readPage(page, { files, statusTexts });
  },
};

/** What a page has that refers to a file of status codes, or that includes another which may. */
const mayRefer = /rest_status_code|include ?::/i;
