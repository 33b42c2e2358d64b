import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const tsc = join(root, "node_modules/typescript/bin/tsc");

export interface Complaint {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

const complaintForm = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/;

/** What the compiler says of programs by file name, all in one run, where users' programs would find both packages. */
export function compile(files: Readonly<Record<string, string>>, options: object = {}): Complaint[] {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "types-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const compilerOptions = {
      ...{ target: "ES2023", module: "NodeNext", strict: true, skipLibCheck: true, types: ["node"], noEmit: true },
      ...options,
    };
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*"] }));
    const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
      cwd: folder,
      encoding: "utf8",
      timeout: 60_000,
    });
    const complaints = complaintsIn(stdout);
    if (status !== 0 && complaints.length === 0) throw new Error(`The compiler failed: ${stdout}`);
    return complaints;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines that go on with the complaint before them are part of its message. */
function complaintsIn(text: string): Complaint[] {
  const found: Complaint[] = [];
  for (const written of text.split("\n")) {
    const [, file, line, code, message] = complaintForm.exec(written) ?? [];
    const last = found.at(-1);
    if (file && code && message !== undefined) found.push({ file, line: Number(line), code, message });
    else if (last && written.startsWith(" "))
      found[found.length - 1] = { ...last, message: `${last.message}\n${written}` };
  }
  return found;
}
