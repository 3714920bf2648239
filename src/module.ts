/**
 * What modules stand on that `toModule` and `pingfen build --target module` print. Written for them, not for you.
 *
 * @module pingfen/module
 */
export * from './straight/module/kit.js';
