import type { Compared } from "./rounds.js";

/** What a line must reach, from performance goals. `of` says which number the goal is about. */
export interface Goal {
  readonly of: "ratio" | "ours";
  readonly sense: "at least" | "at most";
  readonly value: number;
}

/** One line of the table: one metric of one piece of work. */
export interface Line {
  readonly work: string;
  readonly unit: string;
  /** Medians over the rounds; null where there is nothing to compare with. */
  readonly limit: number | null;
  readonly ours: number;
  readonly ratio: number | null;
  readonly spread: readonly [number, number] | null;
  readonly goal: Goal | null;
}

export function line(work: string, unit: string, compared: Compared, goal: Goal | null = null): Line {
  const { limit, ours, ratio, spread } = compared;
  return { work, unit, limit, ours, ratio, spread, goal };
}

/** A number of ours that no bare limit stands beside. */
export function plain(work: string, unit: string, ours: number, goal: Goal | null = null): Line {
  return { work, unit, limit: null, ours, ratio: null, spread: null, goal };
}

/** How much a metric grew from the first to the last of some sizes, for the limit and for ours. */
export function growth(work: string, from: Line, to: Line, goal: Goal | null = null): Line {
  const limit = from.limit === null || to.limit === null ? null : to.limit / from.limit;
  const ours = to.ours / from.ours;
  return { work, unit: "times", limit, ours, ratio: limit === null ? null : ours / limit, spread: null, goal };
}

export function met({ goal, ratio, ours }: Line): boolean | null {
  if (goal === null) return null;
  const value = goal.of === "ratio" ? ratio : ours;
  if (value === null) return null;
  return goal.sense === "at least" ? value >= goal.value : value <= goal.value;
}

export const atLeast = (value: number): Goal => ({ of: "ratio", sense: "at least", value });
export const atMost = (value: number): Goal => ({ of: "ratio", sense: "at most", value });
export const oursAtMost = (value: number): Goal => ({ of: "ours", sense: "at most", value });
