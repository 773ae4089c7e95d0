import * as fc from 'fast-check';
import { anyString } from './any-string.ts';

/** What some CI system, terminal or reader of a report would obey, whole or in pieces. */
const weapons = fc.constantFrom(
  '::add-mask::error', '::error::x', '::stop-commands::x', '\n::error::x', ' ::set-output name=x::y', '\u00a0\u3000::warning::x', '::', ':', '\u00ad::add-mask::x',
  ':\u200d:error::x', '::error file=a.rst,line=1::x', '##[error]', '##[stop-commands]x', '##[set-output name=a;]b', '##', '#', '[', ']', '#\u00ad#[add-mask]x', '##\u200d[group]x',
  '##vso[task.setvariable variable=a]b', '##v\u00adso[task.complete]', '###vso[', '##teamcity[buildStop comment=\'x\']', 'section_start:1560896352:a\r\u001b[0K',
  'section_end:1:a', 'section_', 'start:', 'travis_fold:start:a\r\u001b[0K', 'travis_time:end:a', '\u001b[8mha:AAAA', '\u001b[31m', '\u001b[2J', '\u001b]0;x\u0007', '\u009b2J',
  '\u009d0;x\u009c', '\r', '\n', '\r\n', '\u0085', '\u2028', '\u2029', '\u202e', '\u2066', '\u061c', '\u200e', '\u0000', '\u007f', '\t', ' ', '.. note::', '%0A', '%', '<', '&', '"', '\'',
  '\\', '\\u0023', '&#35;', 'error', 'x', ']]>', '-->', '</script>', '\ud800', '灯', '😀',
);

/** Texts of words that somebody obeys. */
export const hostileWords = fc.array(fc.oneof({ weight: 5, arbitrary: weapons }, anyString(3)), { maxLength: 7 })
  .map((parts) => parts.join(''));
