import { collect } from './collect.ts';

await collect([
  'test/{rules,lint,facts}/*.test.ts', 'test/fix/{fix-page,proof-reasons}.test.ts', 'test/canon/infer/*.test.ts', 'test/generated.test.ts',
]);
