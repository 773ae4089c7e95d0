import { below, oneOf, type Random } from './random.ts';
import { shifted, words, type Lines } from './words.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'get', 'LINK'] as const;
const paths = ['/v1/lamps', '/v1/lamps/{lamp}', '/v1/lamps/(int:lamp)', '/', '', 'v1/lamps?lit=true', '/v1/{', '/lamps\\_lit', 'https://lamps.example/v1/lamps'] as const;
const codes = ['200', '201', '202', '204', '400', '401', '404', '409', '500', '503', '99', '600', '2xx', '404, 409', '200 OK', 'default', ''] as const;

/** An operation as OpenStack, sphinxcontrib-httpdomain or plain pages have it. */
export function operation(random: Random, inner: () => Lines): Lines {
  return oneOf(random, [openStack, httpdomain, requestLine])(random, inner);
}

/** os-api-ref: a method, directives of codes and parameters, codes in words. */
function openStack(random: Random, inner: () => Lines): Lines {
  return [
    `.. rest_method:: ${oneOf(random, [' ', ''])}${oneOf(random, methods)} ${oneOf(random, paths)}`, '',
    ...(random() < 0.3 ? inner() : []), '',
    ...Array.from({ length: below(random, 4) }, () => [...oneOf(random, [codesInWords, codesInDirective, parameters])(random), '']).flat(),
  ];
}

function codesInWords(random: Random): Lines {
  const listed = Array.from({ length: below(random, 6) }, () => oneOf(random, [oneOf(random, codes), `badRequest(${oneOf(random, codes)})`])).join(oneOf(random, [', ', ',', ' and ', ',\n']));
  return `${oneOf(random, ['Normal response codes:', 'Error response codes:', 'Success', 'Response codes'])} ${listed}`.split('\n');
}

function codesInDirective(random: Random): Lines {
  const kind = oneOf(random, ['success', 'error', '', 'other']);
  const items = Array.from({ length: below(random, 6) }, () => oneOf(random, [`- ${oneOf(random, codes)}`, `- ${oneOf(random, codes)}: ${oneOf(random, ['default', 'lit', ''])}`, `  - ${words(random)}`]));
  return [`.. rest_status_code:: ${kind} ${oneOf(random, ['status.yaml', '../status.yaml', '/etc/passwd', ''])}`, ...(random() < 0.9 ? [''] : []), ...shifted(items, 2)];
}

function parameters(random: Random): Lines {
  return ['.. rest_parameters:: parameters.yaml', '', ...Array.from({ length: below(random, 4) }, () => `  - ${words(random)}: ${words(random)}`)];
}

/** sphinxcontrib-httpdomain: a directive for each method, with fields for the codes. */
function httpdomain(random: Random, inner: () => Lines): Lines {
  const field = oneOf(random, ['statuscode', 'statuscode', 'status', 'code', '>json', '<json', 'reqheader', 'param', 'STATUSCODE']);
  const fields = Array.from({ length: below(random, 6) }, () => oneOf(random, [
    [`:${field} ${oneOf(random, codes)}: ${words(random)}`], [`:${field} ${oneOf(random, codes)}:`, ...shifted(inner(), 3)], [`:${field}: ${words(random)}`],
  ])).flat();
  const opening = oneOf(random, ['http:get', 'http:post', 'http:put', 'http:delete', 'http:any', 'http:GET', 'http:copy', 'rst:http:get', 'http:example']);
  return [
    `.. ${opening}:: ${oneOf(random, paths)}`, ...Array.from({ length: below(random, 2) }, () => `            ${oneOf(random, paths)}`),
    ...(random() < 0.3 ? ['   :synopsis: a'] : []), ...(random() < 0.9 ? [''] : []), ...shifted(random() < 0.5 ? inner() : [], 3), '', ...shifted(fields, 3),
  ];
}

function requestLine(random: Random): Lines {
  const line = `${oneOf(random, methods)} ${oneOf(random, paths)}`;
  return [...oneOf(random, [[line], [`\`\`${line}\`\``], ['::', '', `   ${line} HTTP/1.1`], [`**${line}**`], [`- ${line}`]]), '', ...codesInWords(random)];
}
