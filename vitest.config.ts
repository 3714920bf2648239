import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Nothing is timed: the limit only ends what hangs, also on a busy machine.
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/dist/**', 'test/libreoffice/**'], isolate: false, testTimeout: 60_000 } },
      // Held against dist/, so only by `npm run test:dist`, which builds first.
      { test: { name: 'dist', include: ['test/dist/**/*.test.ts'], testTimeout: 240_000 } },
      // Needs LibreOffice, so only by `npm run test:office`.
      { test: { name: 'office', include: ['test/libreoffice/**/*.test.ts'], testTimeout: 300_000 } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Doors only re-export, catalog/ is generated data, and host/ is tested as a program of its own.
      exclude: ['src/*.ts', 'src/catalog/**', 'src/host/**'],
      reporter: [['text', { skipFull: true }]],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
});
