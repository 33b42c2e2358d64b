import { beforeEach, describe, expect, it } from "vitest";
import type { LoggedEvent, NewEvent } from "../store.js";
import { CommitOrder, type Place } from "./order.js";

const event = (website_id: string) => ({ website_id }) as NewEvent;
const logged = (website_id: string, ...seqs: number[]) => seqs.map((seq) => ({ website_id, seq }) as LoggedEvent);

describe("CommitOrder", () => {
  let heard: string[];
  let order: CommitOrder;
  const enter = (...websites: string[]): Place => order.enter(websites.map(event));
  beforeEach(() => {
    heard = [];
    order = new CommitOrder((events) => heard.push(...events.map(({ website_id, seq }) => `${website_id}${seq}`)));
  });

  it("hands over at once what comes in order", () => {
    enter("a").leave(logged("a", 1));
    enter("a", "a").leave(logged("a", 2, 3));
    expect(heard).toEqual(["a1", "a2", "a3"]);
  });

  it("lets a later number wait for the commit that has the one before", () => {
    const first = enter("a");
    const second = enter("a");
    second.leave(logged("a", 2));
    expect(heard).toEqual([]);
    first.leave(logged("a", 1));
    expect(heard).toEqual(["a1", "a2"]);
  });

  it("does not wait for a commit that failed", () => {
    enter("a").leave(logged("a", 1));
    const first = enter("a");
    enter("a").leave(logged("a", 3));
    expect(heard).toEqual(["a1"]);
    first.leave([]);
    expect(heard).toEqual(["a1", "a3"]);
  });

  it("waits for what this process has under way, and not for the numbers of another", () => {
    enter("a").leave(logged("a", 1));
    enter("a").leave(logged("a", 5));
    const slow = enter("a");
    enter("a").leave(logged("a", 8));
    const last = enter("a");
    slow.leave(logged("a", 7));
    expect(heard).toEqual(["a1", "a5"]);
    last.leave(logged("a", 10));
    expect(heard).toEqual(["a1", "a5", "a7", "a8", "a10"]);
  });

  it("keeps websites apart", () => {
    const both = enter("a", "b");
    enter("b").leave(logged("b", 2));
    enter("c").leave(logged("c", 1));
    expect(heard).toEqual(["c1"]);
    both.leave([...logged("a", 1), ...logged("b", 1)]);
    expect(heard).toEqual(["c1", "a1", "b1", "b2"]);
  });
});
