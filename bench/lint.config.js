// The rules of the library, here apart: they need the types of the peers, which only this folder installs.
import { defineConfig, globalIgnores } from 'eslint/config';
import rules from '../eslint.config.js';

export default defineConfig(globalIgnores(['.out']), rules, {
  // What is timed counts with an index, which engines of JavaScript run fastest.
  rules: { '@typescript-eslint/prefer-for-of': 'off' },
});
