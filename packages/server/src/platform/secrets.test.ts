import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Secrets } from "./secrets.js";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-secrets-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("opens what it sealed, also after a restart, and seals alike texts differently", async () => {
  const first = await Secrets.open(folder);
  const sealed = first.seal("Zoë's secret");
  expect(first.seal("Zoë's secret")).not.toBe(sealed);
  expect((await Secrets.open(folder)).open(sealed)).toBe("Zoë's secret");
});

it("keeps its key for its owner alone, outside of what it seals", async () => {
  const secrets = await Secrets.open(folder);
  expect((await stat(join(folder, "secret.key"))).mode & 0o777).toBe(0o600);
  const key = (await readFile(join(folder, "secret.key"), "utf8")).trim();
  expect(secrets.seal(key)).not.toContain(key);
});

it("does not open what was changed, or sealed with another key", async () => {
  const secrets = await Secrets.open(folder);
  const sealed = secrets.seal("text");
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
  expect(() => secrets.open(changed)).toThrow();
  const other = await Secrets.open(folder, "ab".repeat(32));
  expect(() => other.open(sealed)).toThrow();
});

it("takes a given key, and derives from it the same keys everywhere", async () => {
  const one = await Secrets.open(folder, "ab".repeat(32));
  const two = await Secrets.open(join(folder, "elsewhere"), "AB".repeat(32));
  expect(two.open(one.seal("shared"))).toBe("shared");
  expect(one.derive("links")).toEqual(two.derive("links"));
  expect(one.derive("links")).not.toEqual(one.derive("mail"));
});

it("refuses a key that is none", async () => {
  await expect(Secrets.open(folder, "short")).rejects.toThrow("64 hexadecimal digits");
  await writeFile(join(folder, "secret.key"), "nonsense");
  await expect(Secrets.open(folder)).rejects.toThrow("secret.key");
});

it("makes one key when several processes start at once", async () => {
  const [one, two] = await Promise.all([Secrets.open(folder), Secrets.open(folder)]);
  expect(two.open(one.seal("same"))).toBe("same");
});
