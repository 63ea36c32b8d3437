import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflate } from './inflate.ts';

const limit = 100_000;

/** Bytes of every sort: some that repeat, so that deflate has something to do, and some that do not. */
const arbitraryBytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(fc.uint8Array({ maxLength: 20 }), fc.nat(400))
        .map(([one, times]) =>
          Uint8Array.from({ length: one.length * times }, (_, at) => one[at % one.length] ?? 0),
        ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

const arbitraryStream = fc.record({
  bytes: arbitraryBytes,
  options: fc.record({
    level: fc.integer({ min: 0, max: 9 }),
    strategy: fc.constantFrom(
      ...[constants.Z_DEFAULT_STRATEGY, constants.Z_HUFFMAN_ONLY, constants.Z_RLE],
      ...[constants.Z_FIXED, constants.Z_FILTERED],
    ),
    memLevel: fc.integer({ min: 1, max: 9 }),
  }),
});

test('what any deflate made comes back, and what follows the stream is not read', () => {
  fc.assert(
    fc.property(arbitraryStream, fc.uint8Array({ maxLength: 9 }), ({ bytes, options }, rest) => {
      const stream = deflateRawSync(bytes, options);
      const { bytes: found, end, read } = inflate(Buffer.concat([stream, rest]), limit);
      expect(end).toBe('whole');
      expect(read).toBe(stream.length);
      expect(Buffer.compare(found, bytes)).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test('a stream that is cut gives what came before, and says so', () => {
  fc.assert(
    fc.property(arbitraryStream, fc.double({ min: 0, max: 0.999 }), ({ bytes, options }, part) => {
      const stream = deflateRawSync(bytes, options);
      const { bytes: found, end } = inflate(
        stream.subarray(0, Math.floor(stream.length * part)),
        limit,
      );
      expect(end).toBe('cut');
      expect(Buffer.compare(found, bytes.subarray(0, found.length))).toBe(0);
    }),
  );
});

test('no bytes make it throw, or pass its limit', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc
          .tuple(arbitraryStream, fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 4 }))
          .map(([{ bytes, options }, changes]) => {
            const stream = Uint8Array.from(deflateRawSync(bytes, options));
            for (const [at, byte] of changes) stream[at % stream.length] = byte;
            return stream;
          }),
      ),
      fc.nat(3000),
      (stream, most) => {
        const { bytes, read } = inflate(stream, most);
        expect(bytes.length).toBeLessThanOrEqual(most);
        expect(read).toBeLessThanOrEqual(stream.length);
      },
    ),
    { numRuns: 1000 },
  );
});

test('a stream that holds more than the limit gives that much', () => {
  const bomb = deflateRawSync(new Uint8Array(50_000_000).fill(65));
  for (const level of [0, 1, 9]) {
    const exact = deflateRawSync(new Uint8Array(1000).fill(65), { level });
    expect(inflate(exact, 1000).end).toBe('whole');
    expect(inflate(exact, 999)).toMatchObject({ end: 'too long' });
  }
  const { bytes, end } = inflate(bomb, limit);
  expect(end).toBe('too long');
  expect(bytes).toEqual(new Uint8Array(limit).fill(65));
});
