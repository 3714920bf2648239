// pingfen/catalog: all built-in rulebooks.
export { findRulebook, listRulebooks, type RulebookEntry } from './catalog/catalog.js';
