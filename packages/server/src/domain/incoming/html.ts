const hidden = new Set(["head", "style", "script", "title"]);
const block = /^(?:br|p|div|tr|li|ul|ol|h[1-6]|table|blockquote|hr|pre)$/;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * The words of HTML that no reader of HTML takes, such as a mail nested thousands of levels deep, in time of its length: tags go,
 * blocks begin on lines of their own.
 */
export function wordsOf(html: string): string {
  const lower = html.toLowerCase();
  const texts: string[] = [];
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf("<", at);
    texts.push(html.slice(at, tag === -1 ? undefined : tag));
    const end = tag === -1 ? -1 : html.indexOf(">", tag);
    if (end === -1) break;
    const [, close = "", name = ""] = /^(\/?)([a-z][a-z0-9]*)/.exec(lower.slice(tag + 1, tag + 16)) ?? [];
    if (block.test(name)) texts.push("\n");
    at = end + 1;
    if (close === "" && hidden.has(name)) {
      const closing = lower.indexOf(`</${name}`, at);
      if (closing === -1) break;
      at = closing;
    }
  }
  const text = texts.join("").replace(/&(?:#(\d{1,7})|([a-z]{2,4}));/g, (entity, code?: string, name = "") => {
    return code === undefined ? (entities[name] ?? entity) : character(Number(code));
  });
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
