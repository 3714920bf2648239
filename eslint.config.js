import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const IMPURE_GLOBALS = [
  'Date', 'Function', 'Intl', 'crypto', 'eval', 'fetch', 'globalThis', 'performance', 'process', 'console', 'require',
  'Buffer', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout',
].map((name) => ({ name, message: 'Same input, same bytes: only host/ may touch the world (DESIGN §2.5).' }));

const IMPURE_SYNTAX = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Same input, same bytes (DESIGN §2.5).' },
  { selector: 'MetaProperty[meta.name="import"]', message: 'Where a file lies is the business of host/ (DESIGN §2.5).' },
  {
    selector: 'CallExpression > MemberExpression.callee[property.name=/^(localeCompare|toLocale.*)$/]',
    message: 'Its answer depends on the locale data of the engine.',
  },
];

export default defineConfig(
  // Printed code is held by the compiler and by what it answers, not by how it reads.
  globalIgnores(['dist', 'coverage', 'site', 'reports', '.stryker-tmp', 'docs', 'rules', 'schema', 'bench', 'src/catalog/**/*.score.ts']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // What is taken out of an object by name is left out of the rest.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `list[i]!` and `list[i] as T` say what `noUncheckedIndexedAccess` cannot know; both are read as easily.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A helper may take by name the type that its callbacks are written against.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/host/**'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-syntax': ['error', ...IMPURE_SYNTAX],
    },
  },
  // Generated data, whose length says nothing.
  { files: ['src/catalog/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test reads JSON and hands over wrong input on purpose.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
