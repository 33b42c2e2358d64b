import { join } from "node:path";
import { rolldown } from "rolldown";

/** Bundles one program of an installed project into one file, as an application's build does. Answers its path. */
export async function bundleProgram(
  folder: string,
  program: string,
  conditionNames: readonly string[],
): Promise<string> {
  const build = await rolldown({
    cwd: folder,
    input: join(folder, "program", program),
    platform: "browser",
    resolve: { conditionNames: [...conditionNames] },
    logLevel: "silent",
  });
  const file = join(folder, `bundled-${program.replace(".mjs", ".js")}`);
  await build.write({ file, format: "esm", codeSplitting: false });
  await build.close();
  return file;
}
