import { existsSync } from 'node:fs';

/** Debian's Chromium, unless `CANONLINT_CHROMIUM` names another. */
export const executable = process.env['CANONLINT_CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether the tests in a browser run: they do where Chromium is, and where it is required, so that they fail there. */
export const tried = existsSync(executable) || (process.env['CANONLINT_REQUIRE_CHROMIUM'] ?? '') !== '';
if (!tried) process.stderr.write(`skipped: the drift matrix is not tried in a browser, since ${executable} does not exist\n`);

/** A browser that shows nothing, draws on no graphics card, and calls nobody. */
export const switches = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
