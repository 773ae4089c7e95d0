import { ASYMMETRIC_MATCHERS_OBJECT, JestAsymmetricMatchers, JestChaiExpect, JestExtend, chai, setState } from '@vitest/expect';
import type { ExpectStatic } from '@vitest/expect';

export { describe, it } from '@vitest/runner';

for (const matchers of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(matchers);

const asymmetric = (globalThis as { readonly [ASYMMETRIC_MATCHERS_OBJECT]?: object })[ASYMMETRIC_MATCHERS_OBJECT];

/** The `expect` of vitest, without what needs one of its workers. */
export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message), chai.expect, asymmetric,
) as ExpectStatic;
setState({ assertionCalls: 0 }, expect);
