// Everything in one script for engines without modules.
export * from './index.js';
export * from './author.js';
export * from './catalog.js';
export * from './weihai.js';
