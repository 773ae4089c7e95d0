import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import shared from '../../vitest.config.ts';

/** By name, quick tests first: the first that fails ends the trial of a mutant. */
class ByName extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((one, other) => one.moduleId.localeCompare(other.moduleId));
  }
}

export default defineConfig({
  ...shared,
  test: {
    include: ['scripts/mutation/[12]-*.ts'],
    testTimeout: 30_000,
    sequence: { sequencer: ByName },
  },
});
