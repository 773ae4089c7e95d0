// Lets Node 20 run the TypeScript of this project: node --import ./scripts/typescript.mjs scripts/bench.ts
//
// Why not Node's own type stripping, or tsx: Node has it from 22.18 on, and we support 20. tsx would bring 12 MB, and
// `modules/hooks.mjs` would still have to load YAML and the parts of the HTML report. All of it is 30 lines on top of
// rolldown, which we have. It goes when Node 20 does.
import { register } from 'node:module';

register('./modules/hooks.mjs', import.meta.url);
