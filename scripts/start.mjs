/** `npm start`: builds what changed, then serves a demonstration workspace. Further flags go to `parley serve`. */
import { become, parley, root, run } from "./process.mjs";

run(process.execPath, [`${root}/scripts/build.mjs`]);
become(process.execPath, [parley, "serve", "--demo", ...process.argv.slice(2)]);
