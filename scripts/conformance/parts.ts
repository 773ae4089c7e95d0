import { againstAsciidoctor } from './asciidoctor.ts';
import { againstCorpus } from './corpus.ts';
import { againstDocutils } from './docutils.ts';
import { afterFixing } from './fixes.ts';
import { othersAfterFixing } from './foreign-fixes.ts';
import { fromFacts } from './fleet.ts';
import { inEveryFormat } from './formats.ts';
import { asJudged } from './judged.ts';
import { againstLabels } from './labels.ts';
import { againstOracle } from './oracle.ts';
import { placesIn } from './places.ts';
import type { Requirement } from './requirement.ts';
import { acrossServices } from './services.ts';
import { howeverRead } from './shortcuts.ts';

/** What yields requirements on a folder that holds corpus, oracle and labels. */
type Examination = (folder: string) => AsyncIterable<Requirement> | Iterable<Requirement>;

/** The requirements by what they take: parts of the program, or whole runs of it. Each part runs in a process of its own. */
export const parts: Readonly<Record<string, readonly Examination[]>> = {
  pages: [againstOracle, placesIn, againstCorpus, againstLabels, acrossServices, howeverRead, afterFixing],
  runs: [inEveryFormat, fromFacts, asJudged, againstAsciidoctor, againstDocutils, othersAfterFixing],
};
