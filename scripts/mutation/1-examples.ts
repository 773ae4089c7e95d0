import { collect } from './collect.ts';

await collect(['test/{rules,facts,lint}/*.test.ts', 'test/fix/fix-page.test.ts', 'test/canon/infer/*.test.ts', 'test/generated.test.ts']);
