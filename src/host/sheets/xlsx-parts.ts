import { strFromU8, unzipSync } from 'fflate';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { BookError } from './book.js';

/** Unpacked, far more than a form needs: a part that is larger is not unpacked at all. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The root of a part of a workbook file; `undefined` where there is no such part. */
export function partOf(bytes: Uint8Array, path: string): XmlElement | undefined {
  const found = unzipSync(bytes, { filter: ({ name, originalSize }) => name === path && isSmall(originalSize) })[path];
  if (found === undefined) return undefined;
  const { root } = parseXml(strFromU8(found).replace(/^\ufeff/, ''), { ignoreUndefinedEntities: true });
  return root ?? undefined;
}

function isSmall(size: number): true {
  if (size > MOST_BYTES) throw new BookError('large');
  return true;
}

/** The children of that name, whatever prefix the program that wrote the file gives them. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).flatMap((child) => (child instanceof XmlElement && localName(child.name) === name ? [child] : []));
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** An attribute by its name without prefix. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return Object.entries(element.attributes).find(([key]) => localName(key) === name)?.[1];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
