/** Parts of the patterns that recognise errors; each is linear, as what repeats has a limit. */

/** An option's name between quotes, as the group `option`. */
export const optionName = `'(?<option>(?:[^'"\\s]|"[^"]{0,100}"){1,300})'`;

/** Text between straight quotes, as the group `name`. */
export const quoted = `'(?<name>[^']{1,300})'`;

/** A pattern for a rule: words as they stand in the one-line text. */
export function pattern(...parts: readonly string[]): RegExp {
  return new RegExp(parts.join(''), 'gi');
}
