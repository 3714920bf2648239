import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Io } from '../../src/host/cli/io.js';
import { nodeFiles } from '../../src/host/cli/node-io.js';
import { run } from '../../src/host/cli/run.js';

/** What one command line left behind. */
export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly stdin?: string | Uint8Array;
  readonly isTerminal?: boolean;
  /** Taken in place of the one that keeps what is written. */
  readonly stdout?: Io['stdout'];
  readonly stderr?: Io['stderr'];
  readonly files?: Partial<Io['files']>;
  readonly terminal?: NodeJS.WriteStream;
}

/** Runs a command line in this process, its files real, its streams kept. */
export async function pingfen(args: readonly string[], world: World = {}): Promise<Ran> {
  const kept = { stdout: '', stderr: '' };
  const keep = (stream: 'stdout' | 'stderr') => (text: string) => {
    kept[stream] += text;
    return Promise.resolve();
  };
  const exit = await run(args, {
    stdout: world.stdout ?? keep('stdout'),
    stderr: world.stderr ?? keep('stderr'),
    stdin: { isTerminal: () => world.isTerminal === true, read: () => Promise.resolve(Buffer.from(world.stdin ?? '')), parts: () => slices(Buffer.from(world.stdin ?? '')) },
    files: { ...nodeFiles, ...world.files },
    program: resolve('test/host/worker.mjs'),
    ...(world.terminal === undefined ? {} : { terminal: world.terminal }),
  });
  return { exit, ...kept };
}

/** A stream that comes in small parts. */
async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000));
}

/** A folder of its own for one test file, gone after it. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'pingfen-'));

  constructor() {
    afterAll(() => {
      rmSync(this.path, { recursive: true });
    });
  }

  of(...names: readonly string[]): string {
    return join(this.path, ...names);
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.of(name), content);
    return this.of(name);
  }

  read(...names: readonly string[]): string {
    return readFileSync(this.of(...names), 'utf8');
  }
}

/** The codes in what a failed command printed with --json. */
export function codesIn(stdout: string): readonly string[] {
  const { ok, diagnostics } = JSON.parse(stdout) as { ok: boolean; diagnostics: readonly Diagnostic[] };
  return ok ? ['ok'] : diagnostics.map((diagnostic) => diagnostic.code);
}

/** A rulebook with a little of everything: 10 points, a reading, a parameter, two kinds of shop, two grades. */
export const SHOP = `format: 1
id: test-t-1/shop
edition: 2024-1
title: 店铺评价细则
standard: { code: T/T 1—2024, name: 店铺评价, issuer: 测试局, published: 2024-01-01, effectiveFrom: 2024-02-01, place: 表 1, standing: normative }
entity: 店铺
total: 10
readings:
  partial:
    clause: 第 3 条
    question: 未达到时是否给部分分？
    default: nothing
    options: { nothing: 不给分, linear: 按比例给分 }
parameters:
  spotDeduction: { kind: amount, label: 每处扣分, unit: 分, min: 0, basis: local }
facts:
  shopKind: { kind: choice, label: 店铺类型, options: { big: 大店, small: 小店 } }
  share: { kind: rate, label: 达标数与应达标数 }
  spots: { kind: count, label: 问题处数, unit: 处 }
indicators:
  - title: 管理
    points: 5.5
    assessor: 考核组
    indicators:
      - { id: R-1, title: 有执照, points: 1.5, fact: licensed, scoring: met }
      - { id: R-2, title: 达标 80%以上, points: 4, clause: 第 4 条, scoring: { reach: { of: share, target: 80%, below: { reading: partial } } } }
  - title: 环境
    points: 4.5
    indicators:
      choice: shopKind
      big:
        - title: 大店环境
          indicators:
            - { id: R-3, title: 干净, points: 4.5, scoring: { deduct: { each: spotDeduction, of: spots } } }
      small:
        - title: 小店环境
          indicators:
            - { id: R-4, title: 整洁, points: 4.5, fact: tidy, scoring: met }
validity:
  - { id: enough, clause: 第 5 条, quote: 问题处数不超过 100, check: { of: spots, atMost: 100 } }
grades:
  scale: 等级
  clause: 第 6 条
  bands:
    - { id: good, label: 优良, from: 8 }
  otherwise: { id: other, label: 一般 }
`;
