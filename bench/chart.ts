import { rounded } from './format.js';
import type { Results } from './results.js';
import { speedOf } from './summary.js';

const WIDTH = 860;
const LEFT = 210;
const RIGHT = 90;
const TOP = 56;
const BAND = 44;
const BAR = 16;

const SHEETS = [
  { name: 'estate', label: 'A.1', own: '#0b6e4f', others: '#5b7083' },
  { name: 'enterprise', label: 'A.2', own: '#5fb58f', others: '#a9b7c4' },
] as const;

/** Rows per second of each subject over a logarithmic scale, as SVG. */
export function chart(results: Results): string {
  const subjects = [...results.sheets.get('estate')!.keys()];
  const speeds = subjects.flatMap((subject) => SHEETS.flatMap(({ name }) => speedOf(results, name, subject)?.perSecond ?? []));
  const [low, high] = [Math.floor(Math.log10(Math.min(...speeds))), Math.ceil(Math.log10(Math.max(...speeds)))];
  const x = (value: number): number => LEFT + ((Math.log10(value) - low) / (high - low)) * (WIDTH - LEFT - RIGHT);
  const height = TOP + subjects.length * BAND + 44;
  const powers = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" width="${String(WIDTH)}" height="${String(height)}" font-family="system-ui, sans-serif" font-size="13" role="img">`,
    '<title>Scores per second, each ten times the one before</title>',
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    text(LEFT, 24, 'scores per second, one thread, logarithmic: each line is ten times the one before', 'start'),
    ...powers.map((power) => `<line x1="${at(x(power))}" x2="${at(x(power))}" y1="${String(TOP - 12)}" y2="${String(height - 36)}" stroke="#d8dee4"/>`),
    ...powers.map((power) => text(x(power), height - 18, rounded(power), 'middle')),
    ...subjects.flatMap((subject, i) => bars(results, subject, TOP + i * BAND, x, low)),
    ...SHEETS.map(({ label, others }, i) => `<rect x="${String(24 + i * 70)}" y="12" width="14" height="14" fill="${others}"/>${text(43 + i * 70, 24, label, 'start')}`),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function bars(results: Results, subject: string, top: number, x: (value: number) => number, low: number): readonly string[] {
  const own = subject.startsWith('pingfen');
  return [
    text(LEFT - 12, top + BAR + 5, subject, 'end', own),
    ...SHEETS.flatMap((sheet, i) => {
      const speed = speedOf(results, sheet.name, subject);
      if (speed === undefined) return [];
      const [from, to, y] = [x(10 ** low), x(speed.perSecond), top + i * (BAR + 1)];
      return [
        `<rect x="${at(from)}" y="${String(y)}" width="${at(Math.max(1, to - from))}" height="${String(BAR)}" fill="${own ? sheet.own : sheet.others}"/>`,
        text(to + 6, y + 13, rounded(speed.perSecond), 'start', own),
      ];
    }),
  ];
}

function at(value: number): string {
  return value.toFixed(1);
}

function text(x: number, y: number, words: string, anchor: 'end' | 'middle' | 'start', bold = false): string {
  return `<text x="${at(x)}" y="${String(y)}" text-anchor="${anchor}" fill="#1f2933"${bold ? ' font-weight="600"' : ''}>${words}</text>`;
}
