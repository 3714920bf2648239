import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { pack } from '../../bridges/cells/pack.js';
import { ALL } from './all.js';
import { TABLES } from './tables.js';

/** As much of a plugin of esbuild as is needed here. */
interface Build {
  readonly onLoad: (files: { readonly filter: RegExp }, load: (file: { readonly path: string }) => { readonly contents: string; readonly loader: 'ts' }) => void;
}

/** Makes the scripts for sheets small: plans are packed, and what they say they say in Chinese alone. */
export const forSheets = {
  name: 'for sheets',
  setup({ onLoad }: Build): void {
    onLoad({ filter: /src[\\/]host[\\/]sheet[\\/](tables|all)\.ts$/ }, ({ path }) => ({
      contents: path.endsWith('all.ts') ? packed('ALL', ALL) : packed('TABLES', TABLES),
      loader: 'ts',
    }));
    onLoad({ filter: /src[\\/].*\.ts$/ }, ({ path }) => ({ contents: chineseAlone(readFileSync(path, 'utf8')), loader: 'ts' }));
  },
};

function packed(name: string, plans: unknown): string {
  return `import { unpack } from '../../bridges/cells/pack.js';\nexport const ${name} = unpack(${JSON.stringify(pack(plans))});\n`;
}

/** A source text in which the English of `{ zh, en }` is empty. */
export function chineseAlone(text: string): string {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true);
  const parts: string[] = [];
  let from = 0;
  const walk = (node: ts.Node): void => {
    const english = ts.isObjectLiteralExpression(node) ? englishOf(node) : undefined;
    ts.forEachChild(node, (child) => {
      if (child !== english) {
        walk(child);
        return;
      }
      parts.push(text.slice(from, english.initializer.getStart(file)), ts.isObjectLiteralExpression(plainly(english.initializer)) ? '{}' : "''");
      from = english.initializer.end;
    });
  };
  walk(file);
  return [...parts, text.slice(from)].join('');
}

function englishOf({ properties }: ts.ObjectLiteralExpression): ts.PropertyAssignment | undefined {
  const named = (name: string): ts.PropertyAssignment | undefined => properties.find((one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && one.name.getText() === name);
  return named('zh') === undefined ? undefined : named('en');
}

function plainly(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? plainly(node.expression) : node;
}
