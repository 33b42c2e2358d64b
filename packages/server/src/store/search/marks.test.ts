import { expect, it } from "vitest";
import { dataMark, markValue } from "./marks.js";

it("values that differ in case or accents alone are one, and short ones are kept as they are", () => {
  expect(markValue(" Été ")).toBe("ete");
  expect(dataMark("plan", "PRO")).toBe("plan\u0001pro");
});

it("long values are known by a hash, and what is far behind is compared as it stands", () => {
  const long = "É".repeat(200);
  expect(markValue(long)).toMatch(/^#[0-9a-f]{64}$/);
  expect(markValue(long)).toBe(markValue("e".repeat(200)));
  const longer = `${long}${"x".repeat(8_000)}`;
  expect(markValue(longer)).toBe(markValue(`${"e".repeat(200)}${"x".repeat(8_000)}`));
  expect(markValue(longer)).not.toBe(markValue(longer.slice(0, -1)));
  expect(markValue(`${longer}É`)).not.toBe(markValue(`${longer}e`));
});
