/** What a list shows of a message: its text, or the name of what it carries, at most 256 UTF-16 units of it. */
export function excerptOf(content: unknown): string {
  if (typeof content === "string") return cut(content);
  const { text, name, namespace, url } = content as Record<string, string | undefined>;
  return cut(text || name || namespace || url || "");
}

function cut(text: string): string {
  const short = text.slice(0, 256);
  // Never half of a pair.
  return text.length > 256 && /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}
