/** How many rows are worked out at a time: so few that what is read again is still in the cache. A multiple of 4. */
export const WIDTH = 1024;

/** Doubles of a chunk of rows: a register, or a column from where the chunk begins. */
export interface Lane {
  data: Float64Array;
  at: number;
}

/** Yes or no of a chunk of rows as bytes 1 and 0, and the same four at a time. */
export interface Bytes {
  readonly data: Uint8Array;
  readonly words: Uint32Array;
}

/** A column that is read where it stands. */
export interface Slot<T> {
  data: T;
  at: number;
}

/** Works out one thing for so many rows of a chunk. */
export type Run = (rows: number) => void;

export function lane(): Lane {
  return { data: new Float64Array(WIDTH), at: 0 };
}

export function bytes(): Bytes {
  const data = new Uint8Array(WIDTH);
  return { data, words: new Uint32Array(data.buffer) };
}
