/** A mail's body, as plain text and as HTML, from the same parts. */
export interface Body {
  readonly text: string;
  readonly html: string;
}

/** A part of a mail: paragraphs, a button that leads somewhere, or what somebody said. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "link"; readonly label: string; readonly url: string }
  | { readonly kind: "said"; readonly who: string; readonly at: string; readonly text: string }
  | { readonly kind: "small"; readonly text: string };

const style = `body{margin:0;padding:24px;background:#f6f7f9;color:#1c2330;font:16px/1.5 system-ui,sans-serif}
main{max-width:560px;margin:0 auto;padding:24px;background:#fff;border-radius:8px}
p{margin:0 0 16px;white-space:pre-line;overflow-wrap:anywhere}small,.at{color:#667085;font-size:13px}
.who{font-weight:600}.code{font-size:28px;letter-spacing:6px;font-weight:600}
a.button{display:inline-block;padding:10px 18px;border-radius:6px;background:#1c5fd4;color:#fff;text-decoration:none}
@media (prefers-color-scheme:dark){body{background:#12161d;color:#e6e9ef}main{background:#1b212b}small,.at{color:#9aa4b2}}`;

/** Everything that people wrote is text in it, never markup. */
export function renderMail(parts: readonly Part[]): Body {
  const html = `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>${style}</style></head><body><main>${parts.map(htmlOf).join("\n")}</main></body></html>`;
  return { text: `${parts.map(textOf).join("\n\n")}\n`, html };
}

function textOf(part: Part): string {
  switch (part.kind) {
    case "code":
      return part.code;
    case "link":
      return `${part.label}: ${part.url}`;
    case "said":
      return `${part.who} (${part.at}):\n${part.text}`;
    default:
      return part.text;
  }
}

function htmlOf(part: Part): string {
  switch (part.kind) {
    case "code":
      return `<p class="code">${escapeHtml(part.code)}</p>`;
    case "link":
      return `<p><a class="button" href="${escapeHtml(part.url)}">${escapeHtml(part.label)}</a></p>`;
    case "said": {
      const head = `<span class="who">${escapeHtml(part.who)}</span> <span class="at">${escapeHtml(part.at)}</span>`;
      return `<p>${head}\n${escapeHtml(part.text)}</p>`;
    }
    case "small":
      return `<p><small>${escapeHtml(part.text)}</small></p>`;
    default:
      return `<p>${escapeHtml(part.text)}</p>`;
  }
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
