/** Text that stands in Markdown as it is. */

/** Every character that could mean something to Markdown, HTML or a link is escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&:@$]/g, '\\$&').replace(/\s+/g, ' ');
}
