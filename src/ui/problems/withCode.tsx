/** Words in which code stands between backticks. */

export function withCode(words: string) {
  return words.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places.
    index % 2 === 1 ? <code key={index}>{part}</code> : part,
  );
}
