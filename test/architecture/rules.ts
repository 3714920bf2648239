import { posix } from 'node:path';
import { readSource, type SourceFacts } from './read-source.js';

/** Path (`src/room/file.ts`) → text. */
export type Sources = Readonly<Record<string, string>>;

/** Left to right: a room imports only from rooms to its left (DESIGN §3). */
export const RUNTIME = ['exact', 'diagnostics', 'formula', 'plan', 'evaluate', 'straight', 'report', 'bridges', 'catalog'];
export const AUTHORING = ['methods', 'rulebook', 'compile', 'authoring'];
const HOST = 'host';
/** The authoring lane stands on the whole of the runtime lane. */
const LANES = [...RUNTIME, ...AUTHORING];

/** Doors (files beside the rooms) that may open on the authoring lane; every other door is a runtime door. */
const AUTHORING_DOORS = ['author', 'iife'];
/** Doors on the host: what runs in a test runner may read files. */
const HOST_DOORS = ['vitest'];

/** Which rooms may import a package. Those not named here belong to host/ alone. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  zod: AUTHORING,
  yaml: ['rulebook'],
  'decimal.js': LANES,
  '@noble/hashes': LANES,
  fflate: ['bridges'],
};

const MOST_LINES = 300;

interface SourceFile extends SourceFacts {
  readonly path: string;
  /** The folder under src/, or `undefined` for a door. */
  readonly room: string | undefined;
  readonly door: string;
}

/** Every breach of the architecture, as `path: what is wrong`. `rooms` are the folders of src/. */
export function breaches(rooms: readonly string[], sources: Sources): string[] {
  const files = Object.entries(sources).map(([path, text]) => sourceFile(path, text));
  return [
    ...rooms.filter((room) => room !== HOST && !LANES.includes(room)).map((room) => `src/${room}: not a room of DESIGN §3`),
    ...files.flatMap((file) => [...importBreaches(file, sources), ...formBreaches(file)].map((what) => `${file.path}: ${what}`)),
    ...cycles(files).map((cycle) => `${cycle[0] as string}: import cycle ${cycle.join(' → ')}`),
  ];
}

function sourceFile(path: string, text: string): SourceFile {
  const [, first = '', ...rest] = path.split('/');
  return { ...readSource(text), path, room: rest.length === 0 ? undefined : first, door: rest.length === 0 ? first.replace(/\.ts$/, '') : '' };
}

function formBreaches(file: SourceFile): string[] {
  const found: string[] = [];
  if (file.room !== HOST) found.push(...file.impurities.map((use) => `impure ${use}`));
  if (file.hasDefaultExport) found.push('default export');
  if (file.room !== undefined && file.isBarrel) found.push('barrel');
  if (!file.isGenerated && file.lines > MOST_LINES) found.push(`${file.lines} lines, at most ${MOST_LINES}`);
  return found;
}

function importBreaches(file: SourceFile, sources: Sources): string[] {
  return file.imports.flatMap((specifier) => {
    if (!specifier.startsWith('.')) return mayUsePackage(file, specifier) ? [] : [`package ${specifier}`];
    if (!specifier.endsWith('.js')) return [`relative import without .js: ${specifier}`];
    const target = resolve(file.path, specifier);
    if (!(target in sources)) return [`import that leads nowhere in src/: ${specifier}`];
    return mayImport(file, sourceFile(target, '')) ? [] : [`backward import ${specifier}`];
  });
}

function resolve(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}

function mayUsePackage({ room, door }: SourceFile, specifier: string): boolean {
  if (room === HOST) return true;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  return room === undefined ? name === 'zod' && AUTHORING_DOORS.includes(door) : (PACKAGES[name] ?? []).includes(room);
}

function mayImport(from: SourceFile, to: SourceFile): boolean {
  if (from.room === HOST || from.room === to.room) return from.room !== undefined || mayReexport(from, to);
  if (from.room === undefined && HOST_DOORS.includes(from.door)) return to.room === HOST;
  if (to.room === HOST || to.room === undefined) return false;
  if (from.room === undefined) return RUNTIME.includes(to.room) || AUTHORING_DOORS.includes(from.door);
  return LANES.indexOf(to.room) < LANES.indexOf(from.room);
}

/** A door may widen another one, a runtime door only a runtime door. */
function mayReexport(from: SourceFile, to: SourceFile): boolean {
  return AUTHORING_DOORS.includes(from.door) || !AUTHORING_DOORS.includes(to.door);
}

/** One cycle for each way back that a walk over all imports meets. */
function cycles(files: readonly SourceFile[]): string[][] {
  const targets = new Map(files.map(({ path, imports }) => [path, imports.filter((s) => s.startsWith('.')).map((s) => resolve(path, s))]));
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path]);
    if (done.has(path) || trail.includes(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
}
