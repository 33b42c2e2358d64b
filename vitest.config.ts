import { defineConfig } from "vitest/config";

// Workspace packages are taken from their sources, so that a test never runs against an old build.
// No `import` or `module`: vitest hands these to Node, whose `require` would then be given ES modules.
const conditions = ["source", "node"];
const resolve = { resolve: { conditions }, ssr: { resolve: { conditions } } };

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
          testTimeout: 15_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...resolve,
        test: {
          name: "e2e",
          setupFiles: ["./scripts/test/patience.mjs"],
          include: ["packages/e2e/src/**/*.test.ts"],
          pool: "forks",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
