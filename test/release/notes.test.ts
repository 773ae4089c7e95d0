import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { notesOf } from '../../scripts/release/notes.ts';

it('takes the notes of a release from the section of the changelog', () => {
  const changelog = '# Changelog\n\n## [Unreleased]\n\n- Later.\n\n## [2.0.0] - 2030-01-02\n\nGreen.\n\n### Added\n\n- A lamp.\n\n## [1.0.0]\n\n[1.0.0]: https://lamps.example\n';
  expect(notesOf('2.0.0', changelog)).toBe('Green.\n\n### Added\n\n- A lamp.\n');
  expect(notesOf('1.0.0', changelog)).toBeUndefined();
  expect(notesOf('3.0.0', changelog)).toBeUndefined();
  expect(notesOf('2.0.0', changelog.replaceAll('\n', '\r\n'))).toContain('A lamp.');
});

it('has notes for the version of the package', () => {
  expect(notesOf(packageJson.version, readFileSync('CHANGELOG.md', 'utf8'))).toMatch(/\S/);
});
