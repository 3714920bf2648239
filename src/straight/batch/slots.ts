import { WORD, type ByteSlot, type Lane, type Slot } from './lanes.js';

/** The columns of a list of free length: where the entries of each row begin, and after the last row where they end. */
export interface ListSlot {
  readonly values: Lane;
  readonly offsets: Slot<Int32Array>;
  /** 1 where the list is known. */
  readonly known: Slot<Uint8Array>;
}

export type ColumnData = Float64Array | Int32Array | Uint8Array | Uint32Array;

/** A slot, the column that it is bound to, and what it is bound to otherwise: there the last rows stand where they are fewer than are worked out. */
interface Bound {
  readonly slot: Slot<ColumnData> & { words?: Uint32Array };
  all: ColumnData;
  readonly own: ColumnData;
  readonly spare?: { readonly each: number; readonly more: number };
}

/** Where loops find their columns: bound to data before each call, and moved on from chunk to chunk. */
export class Slots {
  private readonly made = new Map<string, Bound>();

  /** So many numbers for each row. */
  readonly doubles = (key: string, each = 1): Lane => this.slot(key, new Float64Array(WORD * each), { each, more: 0 });
  readonly ints = (key: string): Slot<Int32Array> => this.slot(key, new Int32Array(WORD), { each: 1, more: 0 });
  readonly bytes = (key: string): ByteSlot => this.slot<Uint8Array, ByteSlot>(key, new Uint8Array(WORD), { each: 1, more: 0 }, { words: new Uint32Array(0) });
  readonly bits = (key: string): Slot<Uint32Array> => this.slot(key, new Uint32Array());
  readonly list = (id: string): ListSlot => ({
    values: this.slot(`${id}/values`, new Float64Array()),
    offsets: this.slot(`${id}/offsets`, new Int32Array(WORD + 1), { each: 1, more: 1 }),
    known: this.slot(`${id}/known`, new Uint8Array(WORD), { each: 1, more: 0 }),
  });

  bind(data: ReadonlyMap<string, ColumnData>): void {
    for (const [key, bound] of this.made) {
      const all = data.get(key)!;
      bound.all = all.byteOffset % 4 === 0 ? all : all.slice();
    }
  }

  /** Keeps no column of those who called. */
  free(): void {
    for (const bound of this.made.values()) {
      bound.all = bound.own;
      place(bound, bound.own, 0);
    }
  }

  /** To the rows from here; the last ones, of which there are fewer than 32, are followed by the last one again and again. */
  seek(from: number, rows: number): void {
    for (const bound of this.made.values()) {
      if (rows % WORD === 0 || bound.spare === undefined) place(bound, bound.all, from);
      else place(bound, filled(bound, bound.spare, from, rows), 0);
    }
  }

  private slot<T extends ColumnData, S extends Slot<T> = Slot<T>>(key: string, data: T, spare?: { readonly each: number; readonly more: number }, rest?: Omit<S, 'data' | 'at'>): S {
    const made = this.made.get(key) ?? { slot: { data, at: 0, ...rest }, all: data, own: data, ...(spare === undefined ? {} : { spare }) };
    this.made.set(key, made);
    return made.slot as unknown as S;
  }
}

function place({ slot }: Bound, data: ColumnData, at: number): void {
  slot.at = at;
  if (slot.data === data && slot.words?.length !== 0) return;
  slot.data = data;
  if (slot.words !== undefined) slot.words = new Uint32Array(data.buffer, data.byteOffset, data.length >> 2);
}

function filled({ all, own: data }: Bound, { each, more }: NonNullable<Bound['spare']>, from: number, rows: number): ColumnData {
  const last = all.subarray(from * each, (from + rows) * each + more);
  data.set(last);
  data.fill(last.at(-1)!, last.length);
  return data;
}
