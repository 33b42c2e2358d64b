/**
 * Builds what changed: the contract, what is generated from it, then every other package. `npm run build`; also what
 * `npm ci` runs on a fresh clone. Says nothing when all is well.
 */
import { existsSync, statSync, writeFileSync } from "node:fs";
import { bundle } from "../packages/client/scripts/bundle.mjs";
import { root, run, tsc } from "./process.mjs";

const generator = `${root}/packages/contract/dist/generate/main.js`;
/** Written after each run of the generator, so that a build without changes does not run it. */
const stamp = `${root}/packages/contract/dist/.generated`;

run(tsc, ["-b", "packages/contract"]);
if (existsSync(generator) && changedSince(stamp, `${root}/packages/contract/dist/.tsbuildinfo`)) {
  run(process.execPath, [generator]);
  writeFileSync(stamp, "");
}
await bundle();
run(tsc, ["-b"]);

function changedSince(mark, file) {
  return !existsSync(mark) || statSync(file).mtimeMs > statSync(mark).mtimeMs;
}
