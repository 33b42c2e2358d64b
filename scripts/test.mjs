/** `npm test`: builds what changed, then runs every test. Arguments go to vitest: `npm test -- packages/server`. */
import { root, run, runStatus, vitest } from "./process.mjs";

run(process.execPath, [`${root}/scripts/build.mjs`]);
process.exitCode = runStatus(vitest, ["run", ...process.argv.slice(2)]);
