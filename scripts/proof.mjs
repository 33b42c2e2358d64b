/** `npm run proof [name...] [-- --short --kills n --requests n]`: builds what changed, then holds the long claims. */
import { root, run, runStatus } from "./process.mjs";

run(process.execPath, [`${root}/scripts/build.mjs`]);
process.exitCode = runStatus(process.execPath, [`${root}/packages/e2e/dist/proof/main.js`, ...process.argv.slice(2)]);
