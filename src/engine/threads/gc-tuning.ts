import process from 'node:process';

/** Makes V8 collect garbage when the heap has grown by 30 %, instead of several times. */
export function collectGarbageSooner(): void {
  process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=30');
}
