import ts from 'typescript';

/** What the rules want to know of one source file. */
export interface SourceFacts {
  /** Module specifiers of every import, type imports, re-exports, `import()` and `require()` included. */
  readonly imports: readonly string[];
  /** Uses of the clock, of randomness, of the host or of code from text, as `name:line`. */
  readonly impurities: readonly string[];
  readonly hasDefaultExport: boolean;
  /** Nothing but imports and exports of what other files declare. */
  readonly isBarrel: boolean;
  readonly isGenerated: boolean;
  readonly lines: number;
}

const IMPURE_NAMES = new Set([
  'Buffer', 'Date', 'Function', 'Intl', 'console', 'crypto', 'eval', 'fetch', 'globalThis', 'performance', 'process',
  'queueMicrotask', 'require', 'setImmediate', 'setInterval', 'setTimeout',
]);

/** Methods whose answer depends on the locale data of the engine. */
const BY_LOCALE = /^(?:localeCompare|toLocale.*)$/;

export function readSource(text: string): SourceFacts {
  const file = parse(text);
  const imports: string[] = [];
  const impurities: string[] = [];
  for (const node of nodesOf(file)) {
    const specifier = specifierOf(node);
    if (specifier !== undefined) imports.push(specifier);
    const impurity = impurityOf(node);
    if (impurity !== undefined) impurities.push(`${impurity}:${lineOf(file, node)}`);
  }
  return {
    imports,
    impurities,
    hasDefaultExport: file.statements.some(exportsDefault),
    isBarrel: isBarrel(file),
    isGenerated: /generated/i.test(text.split('\n', 1)[0] ?? ''),
    lines: text.replace(/\n$/, '').split('\n').length,
  };
}

export function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, true);
}

export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}

export function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return textOf(node.expression);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const loads = expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
  return loads ? (textOf(node.arguments[0]) ?? '(computed)') : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) return 'import.meta';
  if (!ts.isIdentifier(node)) return undefined;
  if (isMemberName(node)) return BY_LOCALE.test(node.text) ? node.text : undefined;
  if (IMPURE_NAMES.has(node.text)) return node.text;
  return node.text === 'Math' ? impureMath(node) : undefined;
}

/** `Math.floor` is fine; `Math.random`, `Math[…]` and `Math` handed about are not. */
function impureMath(node: ts.Identifier): string | undefined {
  const { parent } = node;
  if (!ts.isPropertyAccessExpression(parent)) return 'Math';
  return parent.name.text === 'random' ? 'Math.random' : undefined;
}

/** Whether an identifier names a member (`x.process`, `{ process: 1 }`) instead of standing for a value or a type. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return parent.propertyName === node;
  const namesMember =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isAccessor(parent) ||
    ts.isEnumMember(parent) ||
    ts.isNamedTupleMember(parent);
  return namesMember && parent.name === node;
}

function exportsDefault(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    if (clause === undefined) return false;
    return ts.isNamedExports(clause) ? clause.elements.some(({ name }) => name.text === 'default') : clause.name.text === 'default';
  }
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}

function isBarrel({ statements }: ts.SourceFile): boolean {
  return statements.some(ts.isExportDeclaration) && statements.every((s) => ts.isExportDeclaration(s) || ts.isImportDeclaration(s));
}
