import { expect, it } from "vitest";
import { Handlers } from "./handlers.js";

const never = (error: unknown): void => {
  throw error;
};

it("calls the handlers of an event in order, and no others", () => {
  const handlers = new Handlers();
  const heard: string[] = [];
  handlers.add("a", (payload) => heard.push(`1 ${payload as string}`));
  handlers.add("a", (payload) => heard.push(`2 ${payload as string}`));
  handlers.add("b", () => heard.push("b"));
  handlers.call("a", "x", never);
  handlers.call("c", "x", never);
  expect(heard).toEqual(["1 x", "2 x"]);
  expect(handlers.events).toEqual(["a", "b"]);
});

it("forgets one handler, or all of an event, and says when nobody is left", () => {
  const handlers = new Handlers();
  const one = (): void => {};
  const two = (): void => {};
  handlers.add("a", one);
  handlers.add("a", two);
  expect(handlers.remove("a", () => {})).toBe(false);
  expect(handlers.remove("a", one)).toBe(false);
  expect(handlers.remove("a", two)).toBe(true);
  expect(handlers.remove("a")).toBe(false);
  handlers.add("a", one);
  handlers.add("a", two);
  expect(handlers.remove("a")).toBe(true);
  expect(handlers.events).toEqual([]);
});

it("a handler may take handlers away while it is called", () => {
  const handlers = new Handlers();
  const heard: number[] = [];
  handlers.add("a", () => {
    heard.push(1);
    handlers.remove("a");
  });
  handlers.add("a", () => heard.push(2));
  handlers.call("a", undefined, never);
  handlers.call("a", undefined, never);
  expect(heard).toEqual([1, 2]);
});

it("hands over what a handler throws or rejects with, and goes on with the next", async () => {
  const handlers = new Handlers();
  const failures: unknown[] = [];
  const heard: number[] = [];
  handlers.add("a", () => {
    throw "thrown";
  });
  handlers.add("a", async () => {
    throw "rejected";
  });
  handlers.add("a", () => heard.push(3));
  handlers.call("a", undefined, (error) => failures.push(error));
  await Promise.resolve();
  expect([failures, heard]).toEqual([["thrown", "rejected"], [3]]);
});

it("calls a handler that asked for one event once, and says when nobody is left", () => {
  const handlers = new Handlers();
  const heard: string[] = [];
  handlers.add("a", () => heard.push("once"), true);
  handlers.add("a", () => heard.push("on"));
  handlers.add("b", () => heard.push("b"), true);
  expect(handlers.call("a", undefined, never)).toBe(false);
  expect(handlers.call("a", undefined, never)).toBe(false);
  expect(handlers.call("b", undefined, never)).toBe(true);
  expect(handlers.call("b", undefined, never)).toBe(false);
  expect(heard).toEqual(["once", "on", "on", "b"]);
});

it("takes away a handler that asked for one event before it came", () => {
  const handlers = new Handlers();
  const handler = (): void => {};
  handlers.add("a", handler, true);
  expect(handlers.remove("a", handler)).toBe(true);
  expect(handlers.events).toEqual([]);
});
