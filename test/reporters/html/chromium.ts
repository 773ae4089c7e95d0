import { existsSync } from 'node:fs';

/** Chromium of Debian, unless `CANONLINT_CHROMIUM` names another. */
export const executable = process.env['CANONLINT_CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether browser tests run: if Chromium exists, or if it is required; then they fail without it. */
export const tried = existsSync(executable) || (process.env['CANONLINT_REQUIRE_CHROMIUM'] ?? '') !== '';
if (!tried) process.stderr.write(`skipped: the drift matrix is not tried in a browser, since ${executable} does not exist\n`);

/** A headless browser without a graphics card and without network services. */
export const switches = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
