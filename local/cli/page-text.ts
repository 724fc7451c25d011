// The words of an HTML page, for a terminal.

const entities: Record<string, string> = {
  amp: '&',
  gt: '>',
  lt: '<',
  nbsp: '\u00a0',
  quot: '"',
};

/** Blocks on lines of their own, items of lists after a dash; scripts and styles are left out. */
export function pageText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/<li\b[^>]*>/gi, '\n– ')
    .replace(/<(?:br|p|h\d|div|tr|ul|ol|table)\b[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
      code
        ? String.fromCodePoint(Number(code))
        : (entities[name ?? ''] ?? whole),
    )
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join('\n');
}
