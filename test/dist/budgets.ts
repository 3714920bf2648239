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
  { what: 'evaluate', code: "export { evaluate } from 'pingfen';", most: 19_500 },
  { what: 'pingfen', code: "export * from 'pingfen';", most: 41_500 },
  { what: 'pingfen/weihai', code: "export * from 'pingfen/weihai';", most: 13_000 },
  { what: 'pingfen/catalog', code: "export * from 'pingfen/catalog';", most: 13_200 },
  { what: 'pingfen/author', code: "export * from 'pingfen/author';", most: 104_000 },
  { what: 'pingfen/author without its packages', code: "export * from 'pingfen/author';", without: ['zod', 'yaml', 'decimal.js'], most: 31_500 },
];

/** The plan of A.1 as minified JSON, `gzip -9`, in bytes. */
export const MOST_OF_A_PLAN = 13_000;
