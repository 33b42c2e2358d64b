import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { placesFile } from "../../testing/places-file.js";
import { Places } from "./places.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-places-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function open(contents: Buffer | string): Promise<Places> {
  const file = join(folder, "places.mmdb");
  await writeFile(file, contents);
  return Places.open(file);
}

it("knows the place of an address by a file", async () => {
  const places = await open(
    placesFile({
      "192.0.2.0/24": {
        city: { names: { en: "Nantes" } },
        country: { iso_code: "FR" },
        subdivisions: [{ iso_code: "PDL" }],
        location: { latitude: 47.2184, longitude: -1.5536 },
      },
      "198.51.100.7/32": { country: { iso_code: "DE" } },
    }),
  );
  const nantes = {
    city: "Nantes",
    region: "PDL",
    country: "FR",
    coordinates: { latitude: 47.2184, longitude: -1.5536 },
  };
  expect(places.of("192.0.2.77")).toEqual(nantes);
  expect(places.of("::ffff:192.0.2.77")).toEqual(nantes);
  expect(places.of("198.51.100.7")).toEqual({ country: "DE" });
  for (const ip of ["198.51.100.8", "192.0.3.1", "2001:db8::1", "", "nonsense"]) {
    expect(places.of(ip), ip).toBeUndefined();
  }
});

it("knows none without a file", async () => {
  expect((await Places.open()).of("192.0.2.77")).toBeUndefined();
});

it("says by one sentence that a file cannot be used", async () => {
  const sentence = /^The file .*places\.mmdb cannot be read as places in MaxMind's format\.$/;
  await expect(open("no such thing")).rejects.toThrow(sentence);
  await expect(open(placesFile({ "10.0.0.0/8": {} }).subarray(0, 40))).rejects.toThrow(sentence);
  await expect(Places.open(join(folder, "missing.mmdb"))).rejects.toMatchObject({ name: "PlacesUnusable" });
});
