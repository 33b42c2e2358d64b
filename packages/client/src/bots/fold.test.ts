import { expect, it } from "vitest";
import { fold, hasPhrase } from "./fold.js";

it.each([
  ["Où êtes-vous ?", "ou etes vous"],
  ["STRASSE straße", "strasse strasse"],
  ["  I don't   KNOW!! ", "i dont know"],
  ["ﬁnance № ½", "finance no 1 2"],
  ["Привет, МИР", "привет мир"],
  ["👋", ""],
])("%s is %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it.each([
  ["opening hours", true],
  ["hours", true],
  ["hour", false],
  ["your hours", false],
  ["", false],
])("finds whole words only: %s", (phrase, found) => {
  expect(hasPhrase(fold("What are your opening hours?"), fold(phrase))).toBe(found);
});

it("finds words where no space is between them", () => {
  expect(hasPhrase(fold("你好吗？"), fold("你好"))).toBe(true);
  expect(hasPhrase(fold("您好"), fold("你好"))).toBe(false);
});
