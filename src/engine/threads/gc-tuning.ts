import process from 'node:process';

/** Lets V8 collect old garbage when there is a third as much again as what lives, rather than several times as much. */
export function collectSooner(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=30');
}
