import { expect, test } from "vitest";
import { compare, median } from "./rounds.js";

test("the median of an even number of values lies between the middle two", () => {
  expect(median([9, 1, 3])).toBe(3);
  expect(median([1, 9, 3, 5])).toBe(4);
});

test("the ratio is the median of the rounds' ratios, not the ratio of the medians", async () => {
  const limits = [100, 10, 50];
  const ours = [50, 10, 10];
  const { speed } = await compare(
    3,
    async () => ({ speed: limits.shift() as number }),
    async () => ({ speed: ours.shift() as number }),
  );
  expect(speed).toEqual({ limit: 50, ours: 10, ratio: 0.5, spread: [0.2, 1] });
});

test("each round starts with the other side", async () => {
  const order: string[] = [];
  const side = (name: string) => async () => {
    order.push(name);
    return { x: 1 };
  };
  await compare(3, side("limit"), side("ours"));
  expect(order).toEqual(["limit", "ours", "ours", "limit", "limit", "ours"]);
});
