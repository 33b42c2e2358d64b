/** `npm run bench [name...] [-- --rounds n --quick]`: builds what changed, then measures against the bare limits. */
import { root, run, runStatus } from "./process.mjs";

run(process.execPath, [`${root}/scripts/build.mjs`]);
process.exitCode = runStatus(process.execPath, [`${root}/bench/dist/main.js`, ...process.argv.slice(2)]);
