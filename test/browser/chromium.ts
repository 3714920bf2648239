import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What we use of a page of playwright. Its own types need those of a browser, which nothing else here may see. */
export interface Page {
  readonly goto: (address: string) => Promise<unknown>;
  readonly evaluate: (script: string) => Promise<unknown>;
  readonly waitForEvent: (event: 'console', options: { readonly predicate: (line: ConsoleLine) => boolean; readonly timeout: number }) => Promise<ConsoleLine>;
  readonly screenshot: (options: { readonly path: string }) => Promise<unknown>;
  readonly pdf: (options: { readonly path: string; readonly format: string; readonly preferCSSPageSize: boolean }) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export interface ConsoleLine {
  readonly type: () => string;
  readonly text: () => string;
}

export interface Browser {
  readonly version: () => string;
  readonly newPage: (options?: { readonly viewport?: { readonly width: number; readonly height: number }; readonly colorScheme?: 'light' | 'dark' }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

interface Playwright {
  readonly chromium: { readonly launch: (options: { readonly executablePath: string; readonly args: readonly string[] }) => Promise<Browser> };
}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Headless Chromium: the one that CHROMIUM names, or the system's. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}: install Chromium, or name it in CHROMIUM`);
  const { chromium } = createRequire(import.meta.url)('playwright-core') as Playwright;
  return chromium.launch({ executablePath, args: FLAGS });
}
