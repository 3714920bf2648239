import type { Lane, Slot } from './lanes.js';

/** The columns of a list of free length: where the entries of each row begin, and after the last row where they end. */
export interface ListSlot {
  readonly values: Lane;
  readonly offsets: Slot<Int32Array>;
  /** 1 where the list is known. */
  readonly known: Slot<Uint8Array>;
}

export type ColumnData = Float64Array | Int32Array | Uint8Array | Uint32Array;

/** Where loops find their columns: bound to data before each call, and moved on from chunk to chunk. */
export class Slots {
  private readonly made = new Map<string, Slot<ColumnData>>();

  readonly doubles = (key: string): Lane => this.slot(key, new Float64Array());
  readonly ints = (key: string): Slot<Int32Array> => this.slot(key, new Int32Array());
  readonly bytes = (key: string): Slot<Uint8Array> => this.slot(key, new Uint8Array());
  readonly bits = (key: string): Slot<Uint32Array> => this.slot(key, new Uint32Array());
  readonly list = (id: string): ListSlot => ({ values: this.doubles(`${id}/values`), offsets: this.ints(`${id}/offsets`), known: this.bytes(`${id}/known`) });

  bind(data: ReadonlyMap<string, ColumnData>): void {
    for (const [key, slot] of this.made) slot.data = data.get(key)!;
  }

  seek(at: number): void {
    for (const slot of this.made.values()) slot.at = at;
  }

  private slot<T extends ColumnData>(key: string, data: T): Slot<T> {
    const slot = this.made.get(key) ?? { data, at: 0 };
    this.made.set(key, slot);
    return slot as Slot<T>;
  }
}
