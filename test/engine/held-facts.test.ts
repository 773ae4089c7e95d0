import { expect, it } from 'vitest';
import { HeldFacts } from '../../src/engine/threads/held-facts.ts';
import type { PageFacts } from '../../src/model.ts';
import { factsInMarkdown } from '../facts/reading.ts';

const pages = Array.from({ length: 750 }, (_, at): PageFacts => ({ ...factsInMarkdown(`# Lamp ${at}\n\n\`GET /lamps/${at}\`\n\n| Code | Meaning |\n|---|---|\n| 200 | Lit ✓ |\n| 404 | Lost |\n`), file: `lamps/${at}.md` }));

it('gives back the facts of each page that it holds, in any order', () => {
  const held = new HeldFacts();
  held.hold(pages.slice(0, 500));
  held.hold(pages.slice(500));
  expect(held.size).toBe(750);
  for (const page of [...pages, ...pages.toReversed()]) expect(held.get(page.file)).toEqual(page);
});

it('knows nothing of other pages', () => {
  const held = new HeldFacts();
  held.hold([]);
  held.hold(pages.slice(1));
  expect(held.get('lamps/0.md')).toBeUndefined();
});
