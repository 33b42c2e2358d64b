import { defineConfig } from "vitest/config";

// Workspace packages are taken from their sources, so that a test never runs against an old build.
// No `import` or `module`: vitest hands these to Node, whose `require` would then be given ES modules.
const conditions = ["source", "node"];
const resolve = { resolve: { conditions }, ssr: { resolve: { conditions } } };
// What is waited for comes in milliseconds, but a machine busy with other tests may hold a process up for longer than the usual second;
// and a test may wait several times. `scripts/test/patience.mjs` says the same of `vi.waitFor`.
const expect = { poll: { timeout: 10_000 } };

export default defineConfig({
  ...resolve,
  test: {
    reporters: ["default"],
    globalSetup: ["./scripts/test/missing.mjs"],
    projects: [
      {
        ...resolve,
        test: {
          name: "unit",
          setupFiles: ["./scripts/test/patience.mjs"],
          include: [
            "packages/{contract,client,server,cli}/src/**/*.test.ts",
            "bench/src/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect,
        },
      },
      {
        ...resolve,
        test: {
          name: "e2e",
          setupFiles: ["./scripts/test/patience.mjs"],
          include: ["packages/e2e/src/**/*.test.ts"],
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect,
        },
      },
    ],
  },
});
