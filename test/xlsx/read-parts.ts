import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'saxen';

/** An element of XML, its text with that of everything inside. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** The parts of a package: path → root element. Fails when one is not well-formed. */
export function readParts(bytes: Uint8Array): Map<string, Node> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, parseXml(strFromU8(part))]));
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** The root element of a well-formed file. */
export function parseXml(xml: string): Node {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const last = (): Open => open[open.length - 1]!;
  const fail = (error: Error): void => {
    throw error;
  };
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      open.push({ name, attributes: Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [key, decode(value)])), children: [], text: '' });
    })
    .on('text', (text, decode) => {
      last().text += decode(text);
    })
    .on('closeTag', () => {
      const node = open.pop()!;
      last().children.push(node);
      last().text += node.text;
    })
    .on('error', fail)
    .on('warn', fail)
    .parse(xml);
  return root.children[0]!;
}

/** All elements of a name, in the order of the file. */
export function all(node: Node, name: string): Node[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

/** The only element of a name. */
export function only(node: Node, name: string): Node {
  const [found, ...more] = all(node, name);
  if (found === undefined || more.length > 0) throw new Error(`not just one ${name}`);
  return found;
}
