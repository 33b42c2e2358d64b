/**
 * `node scripts/compatibility.mjs`: writes docs/compatibility.md from the contract and the tests. With `--check` it writes nothing
 * and fails when the page is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./process.mjs";

const page = `${root}/docs/compatibility.md`;
const tests = `${root}/packages/e2e/src`;

const { routes } = await import(`${root}/packages/contract/dist/index.js`);
const built = readFileSync(`${tests}/support/built.ts`, "utf8");
const nouns = new Set([...built.matchAll(/^ {2}"([\w-]+)",$/gm)].map(([, noun]) => noun));
const sources = readTests(tests);

const text = render();
if (process.argv.includes("--check")) {
  const stale = readFileSync(page, "utf8") !== text;
  if (stale) console.error("docs/compatibility.md is stale: run node scripts/compatibility.mjs and commit it.");
  process.exitCode = stale ? 1 : 0;
} else writeFileSync(page, text);

/** Tests of the whole product; those that go route by route come first, since they check effects. */
function readTests(folder) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...readTests(path));
    else if (entry.name.endsWith(".test.ts"))
      found.push({ path: relative(tests, path), source: readFileSync(path, "utf8") });
  }
  const rank = ({ path }) => [/^routes\//, /^official-\d+\./, /^client/, /./].findIndex((kind) => kind.test(path));
  return found.sort((a, b) => rank(a) - rank(b));
}

/** The first test that calls one of the methods. */
function proofOf(ids) {
  const names = ids.join("|");
  // Tests of the official clients also call methods by name.
  const calls = new RegExp(`\\.(?:${names})\\(|"(?:${names})"`);
  return sources.find(({ path, source }) => calls.test(source) && !path.startsWith("differential/"))?.path;
}

function render() {
  const sections = new Map();
  for (const route of routes) sections.set(route.noun, [...(sections.get(route.noun) ?? []), route]);
  const done = routes.filter(({ noun }) => nouns.has(noun)).length;
  const parts = [...sections]
    .sort(([a], [b]) => Number(nouns.has(b)) - Number(nouns.has(a)))
    .map(([noun, list]) => [`## ${noun}${nouns.has(noun) ? "" : " (501)"}`, "", ...table(list)].join("\n"));
  return `# Compatibility

What of the API this server does. Made from the contract and the tests by \`node scripts/compatibility.mjs\`. ${done} of ${routes.length} routes
are done; the others answer 501 \`not_implemented\`. A test is named by its file in \`packages/e2e/src/\`: the first that calls the
method, those that check its effect by another route or event first.

${parts.join("\n\n")}
`;
}

function table(list) {
  const rows = list.map((route) => {
    const ids = [route.id, ...(route.variants ?? []).map(({ id }) => id)];
    const paths = [route, ...(route.aliases ?? [])].map(({ verb, path }) => `\`${verb} ${path}\``);
    const scopes = route.scopes.map(({ scope, mode }) => `${scope}:${mode}`);
    const proof = nouns.has(route.noun) ? proofOf(ids) : undefined;
    const cells = [
      ids.map((id) => `\`${route.service}.${id}\``).join(" "),
      paths.join(" "),
      route.tiers.join(", "),
      scopes.join(" "),
      route.events.join(" "),
      proof ?? "",
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return ["| methods | route | tiers | scopes | events | test |", "|---|---|---|---|---|---|", ...rows];
}
