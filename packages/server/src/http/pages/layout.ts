import { escapeHtml } from "../../domain/mail/template.js";

/** Headers of every page: it is not kept, not framed, loads and runs nothing, and tells no other page its address. */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
} as const;

const style = `:root{color-scheme:light dark;--back:#f6f7f9;--card:#fff;--text:#1c2330;--soft:#5b6575;--line:#c9cfda}
@media (prefers-color-scheme:dark){:root{--back:#12161d;--card:#1b212b;--text:#e6e9ef;--soft:#a3adbb;--line:#3b4454}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:var(--back);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main{width:100%;max-width:440px;padding:28px;background:var(--card);border-radius:12px}
h1{margin:0 0 16px;font-size:20px;line-height:1.3}p{margin:0 0 16px;overflow-wrap:anywhere}form+p{margin:16px 0 0}small{color:var(--soft)}
fieldset{border:0;margin:0 0 16px;padding:0;display:flex;gap:8px}legend{padding:0;margin-bottom:8px}
.star{flex:1;padding:8px 0;text-align:center;border:1px solid var(--line);border-radius:8px;cursor:pointer}
.star input{display:block;margin:0 auto 4px}
textarea{width:100%;min-height:96px;margin:4px 0 16px;padding:8px;font:inherit;color:inherit;background:inherit;border:1px solid var(--line);border-radius:8px}
button{padding:10px 20px;border:0;border-radius:8px;background:#1c5fd4;color:#fff;font:inherit;font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid #6ea8fe;outline-offset:2px}`;

/** A whole page; `content` is HTML whose texts went through `escapeHtml`. */
export function pageOf(title: string, content: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`;
}

/** A page that only says something. */
export function notice(title: string, text: string): string {
  return pageOf(title, `<p>${escapeHtml(text)}</p>`);
}
