/** Bytes as text that a URL keeps as it is: base64url without padding (RFC 4648, section 5). */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What a character code stands for; 255 for none. The plain alphabet's `+` and `/` are read as well. */
const digits = new Uint8Array(128).fill(255);
for (const [index, sign] of [...alphabet, '+', '/'].entries()) {
  digits[sign.charCodeAt(0)] = index < 64 ? index : index - 2;
}

export function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (let digit = 0; digit < Math.min(bytes.length - at, 3) + 1; digit += 1) {
      text += alphabet.charAt((bits >> (18 - 6 * digit)) & 63);
    }
  }
  return text;
}

/** The bytes of a text; signs outside the alphabet (line breaks, padding) are passed over. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = digits[text.charCodeAt(at)] ?? 255;
    if (digit === 255) continue;
    bits = ((bits << 6) | digit) & 0xffff;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[length] = (bits >> count) & 0xff;
      length += 1;
    }
  }
  return bytes.subarray(0, length);
}
