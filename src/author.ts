// pingfen/author: reading, checking and compiling rulebooks.
export { factTypes, printModule, type PrintModuleOptions } from './authoring/print-module.js';
export { compile, compileText } from './compile/compile.js';
export type { RulebookDocument } from './rulebook/document.js';
export { parseRulebook, type Rulebook } from './rulebook/parse.js';
export type { ReadYamlOptions } from './rulebook/yaml-read.js';
