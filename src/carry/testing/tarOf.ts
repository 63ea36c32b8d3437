/** A small writer of tar archives, for tests. */

export interface TarEntry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** The type flag: a file unless said otherwise. */
  readonly kind?: string;
  readonly link?: string;
  /** What the header says, where it lies. */
  readonly size?: number;
}

const encoder = new TextEncoder();

export function tarOf(entries: readonly TarEntry[]): Uint8Array {
  return Buffer.concat([...entries.map(blocksOf), new Uint8Array(1024)]);
}

/** Names up to 100 bytes are written as they are; longer ones need `longName` before. */
function blocksOf({ name, content = '', kind = '0', link = '', size }: TarEntry): Uint8Array {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  const header = new Uint8Array(512);
  const put = (at: number, text: string) => header.set(encoder.encode(text), at);
  put(0, name.slice(0, 100));
  put(100, '0000644\0');
  put(124, `${(size ?? bytes.length).toString(8).padStart(11, '0')}\0`);
  put(156, kind);
  put(157, link);
  put(257, 'ustar\x0000');
  put(148, '        ');
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return Buffer.concat([header, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)]);
}

/** GNU's entry that names the next one. */
export const gnuName = (name: string): TarEntry => ({
  name: '././@LongLink',
  kind: 'L',
  content: `${name}\0`,
});

/** A pax header with these records, for the next entry. */
export function paxOf(records: Readonly<Record<string, string>>): TarEntry {
  const content = Object.entries(records).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    const length = encoder.encode(rest).length;
    const digits = String(length + String(length).length).length;
    return `${length + digits}${rest}`;
  });
  return { name: 'PaxHeaders/x', kind: 'x', content: content.join('') };
}
