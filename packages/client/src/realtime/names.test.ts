import { expect, it } from "vitest";
import { eventNames } from "../generated/table.js";
import { checkEvent } from "./names.js";

it.each(eventNames)("knows %s", (name) => {
  expect(checkEvent(name)).toBe(name);
});

it.each([
  ["message:sent", 'There is no event "message:sent". Did you mean "message:send"?'],
  ["Message:Send", 'There is no event "Message:Send". Did you mean "message:send"?'],
  ["sesion:set_sate", 'There is no event "sesion:set_sate". Did you mean "session:set_state" or "session:set_data"?'],
  ["something else", 'There is no event "something else".'],
  ["constructor", 'There is no event "constructor".'],
  [7, "An event is named by a string, got number."],
  [null, "An event is named by a string, got null."],
])("refuses %j, and names what is near", (name, sentence) => {
  expect(() => checkEvent(name)).toThrow(new TypeError(sentence));
});
