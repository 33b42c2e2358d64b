/**
 * `node scripts/compatibility.mjs`: writes docs/compatibility.md from the contract and the tests. With `--check` it writes nothing
 * and fails when the page is stale. Fails, too, when a method of a route that is done has no test that proves it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { faultsOf, proofsIn } from "./check/proofs.mjs";
import { root } from "./process.mjs";

const page = `${root}/docs/compatibility.md`;
const tests = `${root}/packages/e2e/src`;

const { routes } = await import(`${root}/packages/contract/dist/index.js`);
/** Nouns whose routes the server does, and those of their routes that it does not. */
const [nouns, unbuilt] = readFileSync(`${tests}/support/built.ts`, "utf8")
  .split(/^const later\b/m)
  .map((part) => new Set([...part.matchAll(/"([\w-]+)"/g)].map(([, name]) => name)));
const isDone = ({ noun, id }) => nouns.has(noun) && !unbuilt.has(id);
const proofs = readProofs(`${tests}/routes`);

const text = render();
const problems = faultsOf({
  wanted: routes
    // crisp-api 11.3.0 has no methods of the past.
    .filter((route) => isDone(route) && route.legacy === undefined)
    .flatMap(methodsOf),
  known: routes.flatMap(methodsOf),
  proofs,
});
if (process.argv.includes("--check")) {
  if (readFileSync(page, "utf8") !== text) {
    problems.push("docs/compatibility.md is stale: run node scripts/compatibility.mjs and commit it.");
  }
} else writeFileSync(page, text);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The first test that proves each method. */
function readProofs(folder) {
  const found = new Map();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".test.ts")) continue;
    for (const { method, title } of proofsIn(readFileSync(`${folder}/${name}`, "utf8"))) {
      if (!found.has(method)) found.set(method, { file: `routes/${name}`, title });
    }
  }
  return found;
}

function methodsOf(route) {
  return [route, ...(route.variants ?? [])].map(({ id }) => `${route.service}.${id}`);
}

function render() {
  const sections = new Map();
  for (const route of routes) sections.set(route.noun, [...(sections.get(route.noun) ?? []), route]);
  const done = routes.filter(isDone).length;
  const parts = [...sections]
    .sort(([a], [b]) => Number(nouns.has(b)) - Number(nouns.has(a)))
    .map(([noun, list]) => [`## ${noun}${nouns.has(noun) ? "" : " (501)"}`, "", ...table(list)].join("\n"));
  return `# Compatibility

What of the API this server does. Made from the contract and the tests by \`node scripts/compatibility.mjs\`. ${done} of ${routes.length} routes
are done; the others answer 501 \`not_implemented\`. A test is named by its file in \`packages/e2e/src/\` and its title: it calls the
method of crisp-api 11.3.0 as that package's documents do, on both databases, and holds the effect by another route or an event.

${parts.join("\n\n")}
`;
}

function table(list) {
  const rows = list.map((route) => {
    const methods = methodsOf(route);
    const paths = [route, ...(route.aliases ?? [])].map(({ verb, path }) => `\`${verb} ${path}\``);
    const scopes = route.scopes.map(({ scope, mode }) => `${scope}:${mode}`);
    const proven = isDone(route) ? methods.filter((method) => proofs.has(method)).map((m) => proofs.get(m)) : [];
    const tests = new Set(proven.map(({ file, title }) => `${file}: ${title}`));
    const cells = [
      methods.map((method) => `\`${method}\``).join(" "),
      paths.join(" "),
      route.tiers.join(", "),
      scopes.join(" "),
      route.events.join(" "),
      isDone(route) || !nouns.has(route.noun) ? [...tests].join("; ") : "501",
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return ["| methods | route | tiers | scopes | events | test |", "|---|---|---|---|---|---|", ...rows];
}
