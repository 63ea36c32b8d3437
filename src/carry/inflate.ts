/**
 * Inflates (RFC 1951) within bounds: never more than `limit` bytes, in time linear in what goes in and
 * comes out, and with what was read before a cut or a change. Libraries give none of the three at once.
 */

export interface Inflated {
  readonly bytes: Uint8Array;
  readonly end: 'whole' | 'cut' | 'damaged' | 'too long';
  /** Bytes of the input that were read. */
  readonly read: number;
}

/** A canonical Huffman code: how many codes there are of each length, and their symbols in order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const maxBits = 15;

/** Bases and extra bits of the length symbols from 257 and of the distance symbols. */
const lengthBases = [
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115],
  ...[131, 163, 195, 227, 258],
];
const lengthExtra = [
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
];
const distanceBases = [
  ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537],
  ...[2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577],
];
const distanceExtra = [
  ...[0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12],
  ...[13, 13],
];

/** The order in which the lengths of the code for lengths are written. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const fixedLengths = codeOf(
  Uint8Array.from({ length: 288 }, (_, symbol) =>
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
  ),
);
const fixedDistances = codeOf(new Uint8Array(30).fill(5));

/** Bits of a text of bytes, lowest first; past the end they are 0, and `past` says so. */
class BitReader {
  at = 0;
  past = false;
  readonly bytes: Uint8Array;
  private held = 0;
  private count = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** At most 16. */
  take(bits: number): number {
    while (this.count < bits) {
      const byte = this.bytes[this.at];
      if (byte === undefined) this.past = true;
      else this.at += 1;
      this.held |= (byte ?? 0) << this.count;
      this.count += 8;
    }
    const taken = this.held & ((1 << bits) - 1);
    this.held >>>= bits;
    this.count -= bits;
    return taken;
  }

  dropPartOfByte(): void {
    this.held = 0;
    this.count = 0;
  }

  /** The next symbol; -1 when no code is like this. */
  symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= maxBits; length += 1) {
      code |= this.take(1);
      const count = counts[length] ?? 0;
      if (code - count < first) return symbols[index + code - first] ?? -1;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  }
}

export function inflate(bytes: Uint8Array, limit: number): Inflated {
  const reader = new BitReader(bytes);
  const out = new Uint8Array(limit);
  let length = 0;

  const ended = (end: Inflated['end']): Inflated => ({
    bytes: out.subarray(0, length),
    end: reader.past ? 'cut' : end,
    read: reader.at,
  });

  /** Whether the block is as it should be, and fits. */
  const storedBlock = (): boolean => {
    reader.dropPartOfByte();
    const size = reader.take(16);
    if ((reader.take(16) ^ 0xffff) !== size) return false;
    const found = reader.bytes.subarray(reader.at, reader.at + Math.min(size, limit - length));
    out.set(found, length);
    length += found.length;
    reader.at += found.length;
    if (found.length < size && length < limit) reader.past = true;
    return found.length === size;
  };

  const codedBlock = (lengths: Code, distances: Code): boolean => {
    for (;;) {
      const symbol = reader.symbol(lengths);
      if (reader.past || symbol < 0) return false;
      if (symbol === 256) return true;
      if (length === limit) return false;
      if (symbol < 256) {
        out[length] = symbol;
        length += 1;
        continue;
      }
      const base = lengthBases[symbol - 257];
      if (base === undefined) return false;
      const size = base + reader.take(lengthExtra[symbol - 257] ?? 0);
      const far = reader.symbol(distances);
      const distance = (distanceBases[far] ?? 0) + reader.take(distanceExtra[far] ?? 0);
      if (reader.past || far < 0 || far > 29 || distance > length) return false;
      const fits = length + size <= limit;
      const end = fits ? length + size : limit;
      for (; length < end; length += 1) out[length] = out[length - distance] ?? 0;
      if (!fits) return false;
    }
  };

  for (let last = false; !last; ) {
    last = reader.take(1) === 1;
    const kind = reader.take(2);
    const codes =
      kind === 1 ? ([fixedLengths, fixedDistances] as const) : dynamicCodes(reader, kind);
    const fine = kind === 0 ? storedBlock() : codes !== undefined && codedBlock(...codes);
    if (!fine || reader.past) return ended(length === limit ? 'too long' : 'damaged');
  }
  return ended('whole');
}

/** The codes that a block of kind 2 begins with; undefined for other kinds, and for what is none. */
function dynamicCodes(reader: BitReader, kind: number): readonly [Code, Code] | undefined {
  if (kind !== 2) return undefined;
  const lengthCount = reader.take(5) + 257;
  const distanceCount = reader.take(5) + 1;
  const orderCount = reader.take(4) + 4;
  if (lengthCount > 286 || distanceCount > 30) return undefined;
  const ofLengths = new Uint8Array(19);
  for (const place of lengthOrder.slice(0, orderCount)) ofLengths[place] = reader.take(3);
  const code = codeOf(ofLengths);
  const lengths = new Uint8Array(lengthCount + distanceCount);
  for (let at = 0; at < lengths.length; ) {
    const symbol = reader.symbol(code);
    if (reader.past || symbol < 0 || (symbol === 16 && at === 0)) return undefined;
    if (symbol < 16) {
      lengths[at] = symbol;
      at += 1;
      continue;
    }
    const repeated = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    const times =
      symbol === 16 ? 3 + reader.take(2) : symbol === 17 ? 3 + reader.take(3) : 11 + reader.take(7);
    if (at + times > lengths.length) return undefined;
    lengths.fill(repeated, at, at + times);
    at += times;
  }
  return [codeOf(lengths.subarray(0, lengthCount)), codeOf(lengths.subarray(lengthCount))];
}

/** The code whose symbols have these lengths; of one that has too many, some symbols never come up. */
function codeOf(lengths: Uint8Array): Code {
  const counts = new Uint16Array(maxBits + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const offsets = new Uint16Array(maxBits + 2);
  for (let length = 1; length <= maxBits; length += 1) {
    offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0);
  }
  const symbols = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const place = offsets[length] ?? 0;
    symbols[place] = symbol;
    offsets[length] = place + 1;
  }
  return { counts, symbols };
}
