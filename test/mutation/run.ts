// npm run mutation ROOM: changes the source of a room in one place after the other, and sees whether a test of that room
// fails. Takes from ten minutes to two hours. ROOM is exact, formula or evaluate; what it found stands in docs/mutation.md.
import { spawnSync } from 'node:child_process';

const ROOMS = ['exact', 'formula', 'evaluate'];
const [room = '', ...more] = process.argv.slice(2);
if (!ROOMS.includes(room)) {
  console.error(`usage: npm run mutation ${ROOMS.join('|')}`);
  process.exitCode = 2;
} else {
  const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/mutation/stryker.json', '--mutate', `src/${room}/**/*.ts`, ...more];
  process.exitCode = spawnSync(process.execPath, stryker, { stdio: 'inherit', env: { ...process.env, PINGFEN_ROOM: room } }).status ?? 1;
}
