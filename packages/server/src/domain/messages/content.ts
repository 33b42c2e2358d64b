/** How many UTF-16 units of a text a list shows. */
const excerptLength = 256;

/** What lists show of a message's content: its text, or the name of what it carries. */
export function excerpt(content: unknown): string {
  if (typeof content === "string") return shorten(content);
  const { text, name, url, namespace } = content as Record<string, unknown>;
  for (const part of [text, name, namespace, url]) {
    if (typeof part === "string" && part !== "") return shorten(part);
  }
  return "";
}

function shorten(text: string): string {
  if (text.length <= excerptLength) return text;
  // Never half of a surrogate pair.
  const end = (text.charCodeAt(excerptLength - 1) & 0xfc00) === 0xd800 ? excerptLength - 1 : excerptLength;
  return text.slice(0, end);
}
