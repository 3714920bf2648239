import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../../src/bridges/cells/pack.js';
import { PLANS } from '../../../src/catalog/plans.js';

test('every plan is the same when it is unpacked', () => {
  expect(unpack(pack(PLANS))).toStrictEqual(PLANS);
});

test('so is any data of its kind', () => {
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof({ maxDepth: 4 }, fc.string().map((text) => text.replaceAll('\n', '')), fc.boolean(), fc.nat(), tie('list'), tie('object')),
    list: fc.array(tie('data')),
    object: fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,9}$/), tie('data')).map((one) => ({ ...one })),
  }));
  fc.assert(fc.property(data, (one) => { expect(unpack(pack(one))).toEqual(one); }));
});

test('says little twice', () => {
  expect(pack([{ id: 'a', on: true }, { id: 'a', on: false }, { id: 'b', at: 3 }])).toEqual({ texts: 'a\nb', shapes: 'id on\nid at', signs: 'a3o0nto0s0fo1nd3' });
});
