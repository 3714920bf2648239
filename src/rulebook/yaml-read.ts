import { failure, success, type Result } from '../diagnostics/diagnostic.js';
import { compose } from './yaml-compose.js';
import type { YamlDocument } from './yaml-node.js';
import { faultOf, syntaxFault } from './yaml-syntax.js';
import { diagnosticsAt, firstOfEachLine, sourceOf, unfitCharacters, type Fault, type Source } from './yaml-text.js';
import { readTokens } from './yaml-tokens.js';
import { buildTree } from './yaml-tree.js';

const LONGEST = 1_000_000;
const MOST_LINES = 20_000;

/** How a text is read. */
export interface ReadYamlOptions {
  /** The name that the places of diagnostics carry; none where nothing is said. */
  readonly file?: string;
}

/**
 * A YAML text as a tree with places, for every string whatever.
 *
 * - values stay text as written, but plain `true`, `false`, `null`, `~` and empty ones
 * - refuses what makes a text mean other than it says: anchors, aliases, tags, directives, merge keys, several
 *   documents, keys twice, invisible characters; and texts too long, too deep or with too much in them
 * - diagnostics: YAML_TOO_LONG, YAML_CHARACTER, YAML_SYNTAX, YAML_ANCHOR, YAML_ALIAS, YAML_TAG, YAML_DIRECTIVE,
 *   YAML_COMPLEX_KEY, YAML_MERGE_KEY, YAML_TOO_DEEP, YAML_TOO_MANY, YAML_SEVERAL_DOCUMENTS, YAML_EMPTY,
 *   KEY_DUPLICATE, KEY_RESERVED, KEY_EMPTY
 */
export function readYaml(text: string, options: ReadYamlOptions = {}): Result<YamlDocument> {
  if (text.length > LONGEST) {
    const source = sourceOf(text.slice(0, 1), options.file);
    return refuse(source, [{ code: 'YAML_TOO_LONG', from: 0, to: 1, slots: { count: String(text.length) } }]);
  }
  const source = sourceOf(text, options.file);
  try {
    return readSource(source);
  } catch {
    // Nothing is known to throw; should it happen, it is still an answer.
    return refuse(source, [faultOf(source.text, 'unknown', 0, 1)]);
  }
}

function readSource(source: Source): Result<YamlDocument> {
  const unfit = unfitCharacters(source.text);
  if (unfit.length > 0) return refuse(source, unfit);
  const beyond = source.lineStarts[MOST_LINES];
  if (beyond !== undefined) return refuse(source, [{ code: 'YAML_TOO_MANY', from: beyond, to: beyond + 1 }]);
  const read = readTokens(source.text);
  if (read.faults.length > 0) return refuse(source, read.faults);
  const { contents, errors } = compose(read.tokens);
  const wrong = firstOfEachLine(source, [...read.errors, ...errors], ({ pos }) => pos[0], () => true);
  if (wrong.length > 0) return refuse(source, wrong.map((error) => syntaxFault(source.text, error)));
  if (contents === null || contents.range[0] === contents.range[1]) return refuse(source, [{ code: 'YAML_EMPTY', from: 0, to: 1 }]);
  const tree = buildTree(source, contents);
  return tree.faults.length > 0 ? refuse(source, tree.faults) : success({ root: tree.root });
}

function refuse(source: Source, faults: readonly Fault[]): Result<never> {
  const first = firstOfEachLine(source, faults, ({ from }) => from, ({ code }) => code === 'YAML_SYNTAX');
  return failure(diagnosticsAt(source, first));
}
