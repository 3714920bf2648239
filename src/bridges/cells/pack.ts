/** Data as text that is small when zipped: each text once, each set of keys once, then the data as a row of signs. */
export interface Packed {
  /** Each text once, in the order of use, a line each. */
  readonly texts: string;
  /** The keys of each shape of object, a line each. */
  readonly shapes: string;
  /**
   * `aN` a list of N, `oN` an object of the Nth shape, `n` the next text, `sN` one of those before, `t` true, `f` false,
   * `dN` the number N.
   */
  readonly signs: string;
}

/** Packs what plans hold: lists, objects, truth, whole numbers from 0, and texts without line breaks. */
export function pack(data: unknown): Packed {
  const texts = new Map<string, number>();
  const shapes = new Map<string, number>();
  const put = (value: unknown): string => {
    if (Array.isArray(value)) return `a${String(value.length)}${value.map(put).join('')}`;
    if (typeof value === 'object') {
      const keys = Object.keys(value!).join(' ');
      return `o${String(placeIn(shapes, keys))}${Object.values(value!).map(put).join('')}`;
    }
    if (typeof value !== 'string') return typeof value === 'number' ? `d${String(value)}` : value === true ? 't' : 'f';
    const known = texts.size;
    const place = placeIn(texts, value);
    return place === known ? 'n' : `s${String(place)}`;
  };
  const signs = put(data);
  return { texts: [...texts.keys()].join('\n'), shapes: [...shapes.keys()].join('\n'), signs };
}

function placeIn(known: Map<string, number>, text: string): number {
  const place = known.get(text) ?? known.size;
  known.set(text, place);
  return place;
}

/** Beyond the digits. */
const COLON = 58;

/** What `pack` packed. It reads sign by sign: that is four times as fast as to match them, and a sheet waits for it. */
export function unpack({ texts, shapes, signs }: Packed): unknown {
  const text = texts.split('\n');
  const keys = shapes.split('\n').map((line) => (line === '' ? [] : line.split(' ')));
  let at = 0;
  let next = 0;
  const number = (): number => {
    let value = 0;
    for (let code = signs.charCodeAt(at); code < COLON; code = signs.charCodeAt(at)) {
      value = value * 10 + code - 48;
      at += 1;
    }
    return value;
  };
  const object = (names: readonly string[]): object => {
    const made: Record<string, unknown> = {};
    for (const name of names) made[name] = take();
    return made;
  };
  const take = (): unknown => {
    at += 1;
    switch (signs[at - 1]) {
      case 'a':
        return Array.from({ length: number() }, take);
      case 'o':
        return object(keys[number()]!);
      case 'n':
        next += 1;
        return text[next - 1];
      case 's':
        return text[number()];
      case 'd':
        return number();
      default:
        return signs[at - 1] === 't';
    }
  };
  return take();
}
