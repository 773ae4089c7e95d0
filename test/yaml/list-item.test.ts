import { describe, expect, it } from 'vitest';
import { withListItem } from '../../src/yaml/list-item.ts';

const keys = ['codes', '404', 'accept'];

describe('a list item', () => {
  it.each([
    ['in a list of lines', 'codes:\n  404:\n    accept: # these\n      - One.\n      - Two. # so\n  # the end\n', 'codes:\n  404:\n    accept: # these\n      - One.\n      - Two. # so\n      - New words.\n  # the end\n'],
    ['in a list on one line', 'codes: { 404: { accept: [One.] } } # x\n', 'codes: { 404: { accept: [One., New words.] } } # x\n'],
    ['in an empty list', 'codes:\n  404:\n    accept: []\n', 'codes:\n  404:\n    accept: [New words.]\n'],
    ['beside a single text', 'codes:\n  404:\n    accept: One.\n', 'codes:\n  404:\n    accept: [One., New words.]\n'],
    ['as a new list behind the other keys', 'codes:\n  404:\n    phrase: Not Found # name\n\n  500:\n    phrase: x\n', 'codes:\n  404:\n    phrase: Not Found # name\n    accept: [New words.]\n\n  500:\n    phrase: x\n'],
    ['behind a text of several lines', 'codes:\n  404:\n    description: >-\n      One\n      two.\n', 'codes:\n  404:\n    description: >-\n      One\n      two.\n    accept: [New words.]\n'],
    ['for a code that is not there', 'name: a\ncodes:\n  200:\n    phrase: OK\n', 'name: a\ncodes:\n  200:\n    phrase: OK\n  404: { accept: [New words.] }\n'],
    ['where there are no codes', '# ours\nname: a\r\n', '# ours\nname: a\r\ncodes: { 404: { accept: [New words.] } }\r\n'],
    ['in JSON', '{ "codes": { "404": { "phrase": "x" } } }', '{ "codes": { "404": { "phrase": "x", "accept": ["New words."] } } }'],
  ])('goes %s', (_, before, after) => {
    expect(withListItem(before, keys, 'New words.')).toBe(after);
  });

  it.each([
    ['in quotation marks where it needs them', 'a: [b]\n', ['a'], 'c: "d", [e]', 'a: [b, "c: \\"d\\", [e]"]\n'],
    ['in quotation marks where it would be something else', 'a: [b]\n', ['a'], 'yes', 'a: [b, "yes"]\n'],
  ])('is %s', (_, before, path, item, after) => {
    expect(withListItem(before, path, item)).toBe(after);
  });

  it.each(['codes: [', 'codes: 3\n', '- 1\n', 'codes:\n  404:\n    accept: 3\n', `${'['.repeat(300)}${']'.repeat(300)}`])('is not added to %s', (before) => {
    expect(withListItem(before, keys, 'New words.')).toBeUndefined();
  });
});
