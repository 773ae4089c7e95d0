import type { Report } from '../../model.ts';
import { harmless } from '../../text/harmless.ts';
import type { ReportContext, Reporter, Style } from '../reporter.ts';
import { sha256 as scriptHash, text as script } from './browser/page.ts?embedded';
import { sha256 as styleHash, text as style } from './browser/page.css?embedded';
import { contentsOf } from './contents.ts';

/**
 * The drift matrix of a report, services × codes, as one page without external resources. Text from pages is in it only
 * as JSON, and its content security policy forbids every other script and style.
 */
export const html = { audience: 'the drift matrix, as one web page', notation: 'html', needs: ['services', 'origin'], write } satisfies Reporter;

function write(report: Report, _style?: Style, context?: ReportContext): string {
  const policy = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; `
    + "base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="canonlint">
<title>Drift of status codes</title>
<style>${style}</style>
</head>
<body>
<noscript><p>This page needs JavaScript, which is all in it.</p></noscript>
<script type="application/json" id="contents">${embeddedJson(contentsOf(report, context))}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** JSON that is safe in a script element: it cannot close the element, start a comment or steer a terminal. */
function embeddedJson(value: unknown): string {
  return harmless(JSON.stringify(value), 'json').replace(unsafe, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const unsafe = /[<>&]/g;
