import { defineConfig } from 'vitest/config';

/** A mutant is held against the tests of its own room, which PINGFEN_ROOM names; see docs/mutation.md. */
const room = process.env.PINGFEN_ROOM ?? '*';

export default defineConfig({
  test: {
    include: [`test/${room}/**/*.test.ts`],
    // Random formulas take seconds for each mutant, and would only kill more.
    exclude: ['test/dist/**', 'test/formula/bounds.test.ts'],
    isolate: false,
    // A slow machine is no reason to count a mutant as killed.
    testTimeout: 120_000,
  },
});
