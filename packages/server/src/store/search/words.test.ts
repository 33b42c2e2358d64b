import { expect, it } from "vitest";
import { fold, wordsOf } from "./words.js";

it("takes letters apart that are whole sentences, but not endlessly", () => {
  expect([...wordsOf("\ufdfa")]).toHaveLength(4);
  expect(fold("\ufdfa".repeat(20_000)).length).toBeLessThanOrEqual(80_000);
  expect(fold("\ud55c\u1f82".repeat(10_000)).length).toBe(fold("\ud55c\u1f82").length * 10_000);
});

it("finds letters with a stroke by those without", () => {
  expect(fold("ŁÓDŹ Đà Nẵng smørrebrød")).toBe("lodz da nang smorrebrod");
  expect(fold("lodz")).toBe(fold("Łódź"));
});
