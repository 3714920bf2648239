import type { Ready } from './engines/engine.js';

/** A subject with the inputs that it is timed over. */
export interface Runner {
  readonly name: string;
  readonly ready: Ready;
  readonly inputs: readonly never[];
  /** How many fillings an input stands for: 1, or of columns many. */
  readonly rowsEach: number;
}

/** Rows per second, one for each round. */
export interface Speeds {
  readonly name: string;
  readonly speeds: readonly number[];
  readonly checksum: number;
}

/** How long a turn takes, and how long a subject runs before its first. */
interface Pace {
  readonly turnMs: number;
  readonly warmMs: number;
}

interface Paced extends Runner {
  /** What one turn scores: some of the inputs, or all of them several times. */
  readonly slices: readonly (readonly never[])[];
  readonly times: number;
  readonly speeds: number[];
  checksum: number;
}

async function turn(paced: Paced, round: number): Promise<number> {
  const { ready, slices, times } = paced;
  const slice = slices[round % slices.length]!;
  const start = performance.now();
  for (let i = 0; i < times; i += 1) paced.checksum = (paced.checksum + (await ready.run(slice))) % 1e9;
  return (slice.length * paced.rowsEach * times * 1000) / (performance.now() - start);
}

/** As many inputs a turn as take about `turnMs`, found while the code grows warm. */
async function pace(runner: Runner, { turnMs, warmMs }: Pace): Promise<Paced> {
  const { ready, inputs: all } = runner;
  const begin = performance.now();
  let speed = 0;
  for (let count = 1; performance.now() - begin < warmMs; count = Math.min(count * 2, all.length)) {
    const start = performance.now();
    await ready.run(all.slice(0, count));
    speed = count / (performance.now() - start);
  }
  const turns = Math.max(1, Math.round(speed * turnMs));
  const size = Math.min(turns, all.length);
  const slices = Array.from({ length: Math.max(1, Math.floor(all.length / size)) }, (_, i) => all.slice(i * size, (i + 1) * size));
  return { ...runner, slices, times: Math.max(1, Math.round(turns / size)), speeds: [], checksum: 0 };
}

/** Rounds in which every subject has its turn, so that what else the machine does falls on all alike. The first rounds do not count. */
export async function interleave(runners: readonly Runner[], { rounds, ...times }: Pace & { readonly rounds: number }): Promise<readonly Speeds[]> {
  const paced: Paced[] = [];
  for (const one of runners) paced.push(await pace(one, times));
  const warm = 2;
  for (let round = 0; round < rounds + warm; round += 1) {
    for (const [i] of paced.entries()) {
      const one = paced[(i + round) % paced.length]!;
      const speed = await turn(one, round);
      if (round >= warm) one.speeds.push(speed);
    }
  }
  return paced.map(({ name, speeds, checksum }) => ({ name, speeds, checksum }));
}
