import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Installed, install } from "../runtimes/installed.js";

let installed: Installed;
let root: string;
// biome-ignore lint/suspicious/noExplicitAny: package.json, as published.
let manifest: any;

beforeAll(() => {
  installed = install();
  root = join(installed.folder, "node_modules/@parley/client");
  manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
});
afterAll(() => installed?.remove());

/** Paths of the files below a folder of the package, from there. */
function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(root.length + 1));
}

/** `@parley/client`, `@parley/client/hooks`, ... */
function entries(): string[] {
  return Object.keys(manifest.exports)
    .filter((key) => !key.endsWith(".json"))
    .map((key) => join(manifest.name, key));
}

describe("The packed SDK", () => {
  it("is published as package managers, bundlers and run-time environments expect it", async () => {
    const tarball = readFileSync(installed.tarball);
    const buffer = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength);
    const { messages } = await publint({ pack: { tarball: buffer as ArrayBuffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  it("has types that fit, in every way that TypeScript resolves modules", async () => {
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(installed.tarball))));
    expect(checked.types && checked.problems).toEqual([]);
  });

  it("depends on nothing but the socket library", () => {
    expect(Object.keys(manifest.dependencies)).toEqual(["socket.io-client"]);
    expect(manifest).not.toHaveProperty("peerDependencies");
    expect(manifest).not.toHaveProperty("optionalDependencies");
  });

  it("holds no test, and nothing but what package.json names", () => {
    expect(files(".").filter((path) => /\.test\./.test(path))).toEqual([]);
    expect([...new Set(files(".").map((path) => path.split("/")[0]))].sort()).toEqual([
      "LICENSE",
      "README.md",
      "dist",
      "package.json",
      "src",
    ]);
  });

  it("uses nothing of Node in what is for everything else", () => {
    const imported = (folder: string): string[] => {
      const sources = files(folder).filter((path) => path.endsWith(".js"));
      expect(sources).not.toEqual([]);
      const found = sources.flatMap((path) => [
        ...readFileSync(join(root, path), "utf8").matchAll(
          /(?:^import |^export .*from |\bfrom |\bimport\(|\brequire\()["']([^"']+)["']/gm,
        ),
      ]);
      return [...new Set(found.map((match) => match[1] as string).filter((name) => !name.startsWith(".")))].sort();
    };
    expect(imported("dist/esm/web")).toEqual(["socket.io-client"]);
    expect(imported("dist/cjs/web")).toEqual(["socket.io-client"]);
    for (const name of [...imported("dist/esm/node"), ...imported("dist/cjs/node")]) {
      expect(name).toMatch(/^node:|^socket\.io-client$/);
    }
    const globals = files("dist/esm/web")
      .filter((path) => path.endsWith(".js"))
      .filter((path) => /\b(?:Buffer|process|__dirname|global)\b\s*[.[(]/.test(readFileSync(join(root, path), "utf8")));
    expect(globals).toEqual([]);
  });

  it("loads the socket library only when it is used: every entry loads without it", () => {
    for (const name of readdirSync(join(installed.folder, "node_modules"))) {
      if (name !== "@parley") rmSync(join(installed.folder, "node_modules", name), { recursive: true });
    }
    const run = (type: string, code: string) =>
      execFileSync(process.execPath, [`--input-type=${type}`, "-e", code], { cwd: installed.folder, encoding: "utf8" });
    for (const entry of entries()) {
      const names = "console.log(Object.keys(m).sort().join())";
      const ours = run("module", `const m = await import("${entry}"); ${names}`);
      expect(run("commonjs", `const m = require("${entry}"); ${names}`)).toBe(ours);
      expect(ours.trim()).not.toBe("");
    }
  });
});
