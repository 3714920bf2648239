/** How large what a page takes from the package may be: bundled and minified by esbuild, then `gzip -9`, in bytes. */
export interface Budget {
  readonly what: string;
  /** An entry of a bundle. */
  readonly code: string;
  /** Packages that are left out of it. */
  readonly without?: readonly string[];
  readonly most: number;
}

export const BUDGETS: readonly Budget[] = [
  { what: 'evaluate', code: "export { evaluate } from 'pingfen';", most: 31_000 },
  { what: 'pingfen', code: "export * from 'pingfen';", most: 70_000 },
  { what: 'one table of pingfen/weihai', code: "export { estate } from 'pingfen/weihai';", most: 13_200 },
  { what: 'pingfen/weihai', code: "export * from 'pingfen/weihai';", most: 85_000 },
  { what: 'pingfen/weihai/estate', code: "export { score } from 'pingfen/weihai/estate';", most: 6_000 },
  { what: 'pingfen/catalog', code: "export * from 'pingfen/catalog';", most: 134_000 },
  { what: 'pingfen/spreadsheet', code: "export * from 'pingfen/spreadsheet';", most: 50_000 },
  { what: 'compileText of pingfen/author', code: "export { compileText } from 'pingfen/author';", most: 152_000 },
  // With lint, cases, coverage, suggest, mutate and scaffold, and all that scores and explains, which these ask.
  { what: 'pingfen/author', code: "export * from 'pingfen/author';", most: 222_000 },
  { what: 'pingfen/author without its packages', code: "export * from 'pingfen/author';", without: ['zod', 'yaml', 'decimal.js'], most: 150_000 },
];

/** The plan of A.1 as minified JSON, `gzip -9`, in bytes. */
export const MOST_OF_A_PLAN = 13_000;
