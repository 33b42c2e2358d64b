import { expect, test } from "vitest";
import { checkContent } from "./content.js";

test("content of the stored type passes, without what the type does not have", () => {
  expect(checkContent("text", "Hello")).toBe("Hello");
  const file = { name: "a.pdf", url: "https://x.io/a.pdf", type: "application/pdf" };
  expect(checkContent("file", { ...file, extra: 1 })).toEqual(file);
});

test("null stands for a field that may be left out, as in a new message", () => {
  const choice = { value: "1", label: "One" };
  const picker = { id: "a", text: "b", choices: [{ ...choice, icon: null }], required: null };
  expect(checkContent("picker", picker)).toEqual({ id: "a", text: "b", choices: [choice] });
});

test.each([
  ["text", {}, /^content must be a string of 1 to \d+ characters, got an object\.$/],
  ["file", "Hello", /^content must be an object, got a string\.$/],
  [
    "file",
    { name: "a", url: "ftp://x", type: "a/b" },
    /^content\.url must be an http or https URL, got "ftp:\/\/x"\.$/,
  ],
  ["picker", { id: "a", text: "b" }, /^content\.choices is missing: it must be an array of 1 to \d+ items\.$/],
] as const)("of %s, %j is refused by path", (type, content, message) => {
  expect(() => checkContent(type, content)).toThrow(
    expect.objectContaining({ reason: "invalid_data", message: expect.stringMatching(message) }),
  );
});
