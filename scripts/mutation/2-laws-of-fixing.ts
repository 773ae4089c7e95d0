import { collect } from './collect.ts';

await collect(['test/fix/{law,proof}.test.ts'], 'src/fix/**/*.ts');
