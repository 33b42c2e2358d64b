import { beforeEach, describe, expect, it } from "vitest";
import { Flood } from "../domain/flood.js";

let now: number;
let flood: Flood;

beforeEach(() => {
  now = 1_000;
  flood = new Flood({ burst: 3, perSecond: 2 }, () => now);
});

/** How many are taken of so many that come at once. */
function taken(caller: string, count: number): number {
  let all = 0;
  for (let i = 0; i < count; i++) {
    try {
      flood.take(caller);
      all += 1;
    } catch (error) {
      expect(error).toMatchObject({ reason: "too_many_requests", status: 429 });
    }
  }
  return all;
}

describe("a caller", () => {
  it("may do so many at once, and no more", () => {
    expect(taken("a", 10)).toBe(3);
  });

  it("may do so many a second thereafter", () => {
    taken("a", 3);
    now += 499;
    expect(taken("a", 5)).toBe(0);
    now += 1;
    expect(taken("a", 5)).toBe(1);
    now += 1_000;
    expect(taken("a", 5)).toBe(2);
  });

  it("saves up no more than fits", () => {
    taken("a", 3);
    now += 3_600_000;
    expect(taken("a", 10)).toBe(3);
  });

  it("is not kept waiting longer for having tried", () => {
    taken("a", 3);
    // Asks four times in the half second that one needs.
    for (let i = 0; i < 4; i++) {
      expect(taken("a", 1)).toBe(0);
      now += 125;
    }
    expect(taken("a", 1)).toBe(1);
  });

  it("is no other one", () => {
    expect(taken("a", 5)).toBe(3);
    expect(taken("b", 5)).toBe(3);
  });
});

it("forgets who was not heard of for longest, once there are too many", () => {
  taken("flooding", 5);
  taken("quiet", 5);
  for (let i = 0; i < 49_998; i++) flood.take(`caller ${i}`);
  // Whoever keeps asking is remembered, refused or not.
  expect(taken("flooding", 1)).toBe(0);
  flood.take("one more");
  expect(taken("flooding", 1)).toBe(0);
  expect(taken("quiet", 5)).toBe(3);
});
