/**
 * Makes the JavaScript that is published from src: ES modules and CommonJS, each for Node and for everything else (see
 * `platforms`). A few files load faster than many, and need no `imports` map, which older tools do not read.
 *
 * Types come from `tsc -b`, once: it writes them to dist/cjs/types, where they count as CommonJS. An ES module may
 * re-export those, so both formats speak of the same classes; dist/esm holds a line per entry that does.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { rolldown } from "rolldown";
import { entries, folder } from "./entries.mjs";

/** Conditions that `#port` and its like in package.json are resolved by. */
const platforms = { node: ["node"], web: [] };
const dist = join(folder, "dist");
/** Written after each run, so that a build without changes does nothing. */
const stamp = join(dist, ".bundled");

const output = { comments: { annotation: true, jsdoc: false, legal: false }, chunkFileNames: "shared.js" };
const formats = {
  esm: { ...output, format: "esm" },
  // `import()` would hand CommonJS programs the ES modules of a dependency, and some test runners do not have it.
  cjs: { ...output, format: "cjs", exports: "named", esModule: true, dynamicImportInCjs: false },
};

export async function bundle() {
  if (!changed()) return;
  for (const [platform, conditionNames] of Object.entries(platforms)) {
    const build = await rolldown({
      cwd: folder,
      input: Object.fromEntries(entries.map(({ name }) => [name, `src/${name}.ts`])),
      external: [/^node:/, "socket.io-client"],
      platform: "neutral",
      resolve: { conditionNames },
      treeshake: { moduleSideEffects: false },
      // A name that cannot be found and an import in a circle are warnings; neither may be published.
      onwarn: ({ message }) => {
        throw new Error(message);
      },
    });
    for (const [format, options] of Object.entries(formats)) {
      const dir = join(dist, format, platform);
      const written = await build.write({ ...options, dir });
      keepOnly(dir, new Set(written.output.map(({ fileName }) => fileName)));
    }
    await build.close();
  }
  write("cjs/package.json", '{ "type": "commonjs" }\n');
  for (const { name, defaultExport } of entries) {
    const types = `${"../".repeat(name.split("/").length)}cjs/types/${name}.js`;
    const again = defaultExport === undefined ? "" : `export { ${defaultExport} as default } from "${types}";\n`;
    write(`esm/${name}.d.ts`, `export * from "${types}";\n${again}`);
  }
  write(".bundled", "");
  for (const name of readdirSync(dist)) {
    if (!["esm", "cjs", ".tsbuildinfo", ".bundled"].includes(name)) rmSync(join(dist, name), { recursive: true });
  }
}

function write(file, text) {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), text);
}

function keepOnly(dir, files) {
  for (const file of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(file.parentPath, file.name);
    if (file.isFile() && !files.has(path.slice(dir.length + 1))) rmSync(path);
  }
}

function changed() {
  if (!existsSync(stamp)) return true;
  const { mtimeMs } = statSync(stamp);
  return ["src", "scripts", "package.json"].some((name) => newest(join(folder, name)) > mtimeMs);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return path.endsWith(".test.ts") ? 0 : stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (process.argv[1] === import.meta.filename) await bundle();
