/** Builds `dist` for publishing, unless it is what these sources build: npm run build. */
import { digestOfInputs, isBuiltFrom, keepDigests } from './build/digests.ts';

const inputs = digestOfInputs('.');
if (!isBuiltFrom('.', inputs)) {
  // loads what an unchanged tree does not need
  const { buildWhole } = await import('./build/whole.ts');
  await buildWhole(inputs);
  keepDigests('.', inputs);
}
