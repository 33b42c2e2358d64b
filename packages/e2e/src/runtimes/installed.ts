import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const client = fileURLToPath(new URL("../../../client/", import.meta.url));
const program = fileURLToPath(new URL("./program/", import.meta.url));

export interface Installed {
  /** A folder outside of the repository, with `program/` and the packed SDK in its node_modules. */
  readonly folder: string;
  /** The packed file. */
  readonly tarball: string;
  remove(): void;
}

/**
 * A user's project: the SDK as `npm pack` makes it, unpacked where `npm install` would put it. Its dependencies are
 * copied from this repository's node_modules, the same files that a registry would give, because tests reach none.
 */
export function install(): Installed {
  const folder = mkdtempSync(join(tmpdir(), "parley-installed-"));
  const tarball = pack(folder);
  const target = join(folder, "node_modules/@parley/client");
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", target]);
  for (const [name, from] of closure(client)) cpSync(from, join(folder, "node_modules", name), { recursive: true });
  cpSync(program, join(folder, "program"), { recursive: true });
  return { folder, tarball, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function pack(folder: string): string {
  const args = ["pack", "--json", "--ignore-scripts", "--offline", "--pack-destination", folder];
  const [packed] = JSON.parse(
    execFileSync("npm", args, { cwd: client, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
  return join(folder, packed.filename.replace(/^@/, "").replace("/", "-"));
}

/** Every run-time dependency of a package and of its dependencies, and where it is here. */
function closure(from: string, found = new Map<string, string>()): Map<string, string> {
  const { dependencies = {} } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    if (found.has(name)) continue;
    const folder = folderOf(name, from);
    found.set(name, folder);
    closure(folder, found);
  }
  return found;
}

function folderOf(name: string, from: string): string {
  const paths = createRequire(join(from, "package.json")).resolve.paths(name) ?? [];
  for (const path of paths) {
    try {
      readFileSync(join(path, name, "package.json"));
      return join(path, name);
    } catch {}
  }
  throw new Error(`${name}, which ${dirname(from)} depends on, is not installed.`);
}
