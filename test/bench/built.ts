import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where a built door is imported from: what is measured is what is shipped. */
export function built(door: 'index' | 'weihai'): string {
  return pathToFileURL(resolve('dist', `${door}.js`)).href;
}
