/**
 * Reading, checking and compiling rulebooks of your own.
 *
 * @module pingfen/author
 */
export { factTypes, printModule, type PrintModuleOptions } from './authoring/print-module.js';
export { compile, compileText } from './compile/compile.js';
export type * from './rulebook/document.js';
export type * from './rulebook/document-table.js';
export { parseRulebook, type Rulebook } from './rulebook/parse.js';
export type { ReadYamlOptions } from './rulebook/yaml-read.js';
