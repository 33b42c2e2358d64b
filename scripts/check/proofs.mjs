/** What tests declare to prove: `proves("website.getWebsite", "title", ...)`, with one method or a list of them. */

const declaration = /\bproves\(\s*("[^"]*"|\[[^\]]*\]),\s*"([^"]*)"/g;

/** `{method, title}` for each method that a test's text declares; what is commented out declares nothing. */
export function proofsIn(source) {
  const code = source.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  return [...code.matchAll(declaration)].flatMap(([, methods, title]) =>
    [...methods.matchAll(/"([^"]*)"/g)].map(([, method]) => ({ method, title })),
  );
}

/** A sentence for each method that wants a proof and has none, and for each proof of what is no method. */
export function faultsOf({ wanted, known, proofs }) {
  const missing = wanted.filter((method) => !proofs.has(method));
  const wrong = [...proofs].filter(([method]) => !known.includes(method));
  return [
    ...missing.map((method) => `No test in packages/e2e/src/routes proves ${method}: docs/add-a-route.md says how.`),
    ...wrong.map(([method, { file }]) => `${file} proves ${method}, which is no method.`),
  ];
}
