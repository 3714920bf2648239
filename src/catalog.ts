/**
 * All built-in rulebooks, by id.
 *
 * @module pingfen/catalog
 */
export { findRulebook, listRulebooks, type RulebookEntry } from './catalog/catalog.js';
