import type { Language } from '../../diagnostics/diagnostic.js';
import type { Io } from '../cli/io.js';

/** Shows how far a file has been read, where somebody looks. */
export interface Progress {
  readonly show: (bytes: number, rows: number) => void;
  readonly stop: () => void;
}

const FORMATS = {
  zh: '{bar} {percentage}%｜{rows} 行｜每秒 {speed} 行｜还要 {left}',
  en: '{bar} {percentage}% | {rows} rows | {speed} rows/s | {left} left',
} as const satisfies Readonly<Record<Language, string>>;

/** `bytes`: how many there are in all; nothing is shown where that is not known. */
export async function progressOf({ terminal }: Io, bytes: number | undefined, lang: Language): Promise<Progress> {
  if (terminal === undefined || bytes === undefined || bytes === 0) return { show: () => undefined, stop: () => undefined };
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({ format: FORMATS[lang], stream: terminal, etaBuffer: 50, hideCursor: true, clearOnComplete: true, barCompleteChar: '█', barIncompleteChar: '░' });
  const start = performance.now();
  bar.start(bytes, 0, { rows: '0', speed: '0', left: '–' });
  return {
    show: (done, rows) => {
      const seconds = (performance.now() - start) / 1000;
      const left = done === 0 ? '–' : clock((seconds * (bytes - done)) / done);
      bar.update(Math.min(done, bytes), { rows: grouped(rows), speed: grouped(Math.round(rows / seconds)), left });
    },
    stop: () => { bar.stop(); },
  };
}

/** `1:05` */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
