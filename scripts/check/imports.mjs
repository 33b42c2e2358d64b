/** Finds what a TypeScript file imports, by its text: the check needs no types, and stays fast. */
import { readFileSync } from "node:fs";

const patterns = [
  /^\s*(?:import|export)\s[^;"']*?\sfrom\s+["']([^"']+)["']/gm,
  /^\s*import\s+["']([^"']+)["']/gm,
  /\bimport\(\s*["']([^"']+)["']\s*\)/g,
];

/** Specifiers with their line numbers, and whether types alone are taken: `{ specifier, line, type }`. */
export function importsOf(file) {
  const text = readFileSync(file, "utf8");
  const found = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].lastIndexOf(match[1]);
      found.push({
        specifier: match[1],
        line: text.slice(0, at).split("\n").length,
        type: /^\s*\w+\s+type\b/.test(match[0]),
      });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}
