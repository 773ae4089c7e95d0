// Lets Node 20 run the TypeScript of this project: node --import ./scripts/typescript.mjs scripts/bench.ts
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
