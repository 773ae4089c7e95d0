/** A thing that a page may hold any number of. */
export interface Construct {
  readonly name: string;
  /** The name of the page, which tells its markup. */
  readonly file: string;
  /** A page of about so many UTF-16 code units that holds little else. */
  readonly page: (size: number) => string;
  /** The least size that tells how it grows; below, a bound such as that of levels is not reached. */
  readonly from?: number;
}

/** The text of a unit, by its number where they differ. */
export type Unit = string | ((nth: number) => string);

/** Units up to a size. */
export function filled(unit: Unit, size: number): string {
  if (typeof unit === 'string') return unit.repeat(Math.ceil(size / unit.length));
  const units: string[] = [];
  for (let [nth, length] = [0, 0]; length < size; nth++) {
    const text = unit(nth);
    units.push(text);
    length += text.length;
  }
  return units.join('');
}

/** Units between a beginning and an end. */
export function framed(head: string, unit: Unit, foot = ''): Construct['page'] {
  return (size) => head + filled(unit, size - head.length) + foot;
}
