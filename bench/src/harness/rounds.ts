export interface Compared {
  /** Medians over the rounds. */
  readonly limit: number;
  readonly ours: number;
  /** Median of ours / limit, round by round. */
  readonly ratio: number;
  /** Smallest and largest ratio of a round. */
  readonly spread: readonly [number, number];
}

/**
 * Runs the bare limit and ours in turn inside each round. Which of the two goes first changes from round to round, so
 * that a machine that slows down or speeds up favours neither.
 */
export async function compare<M extends string>(
  rounds: number,
  limit: () => Promise<Readonly<Record<M, number>>>,
  ours: () => Promise<Readonly<Record<M, number>>>,
): Promise<Readonly<Record<M, Compared>>> {
  const pairs: { limit: Readonly<Record<M, number>>; ours: Readonly<Record<M, number>> }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const first = await limit();
      pairs.push({ limit: first, ours: await ours() });
    } else {
      const first = await ours();
      pairs.push({ ours: first, limit: await limit() });
    }
  }
  const metrics = Object.keys(pairs[0]?.limit ?? {}) as M[];
  return Object.fromEntries(
    metrics.map((metric) => {
      const ratios = pairs.map((pair) => pair.ours[metric] / pair.limit[metric]);
      const compared: Compared = {
        limit: median(pairs.map((pair) => pair.limit[metric])),
        ours: median(pairs.map((pair) => pair.ours[metric])),
        ratio: median(ratios),
        spread: [Math.min(...ratios), Math.max(...ratios)],
      };
      return [metric, compared];
    }),
  ) as Record<M, Compared>;
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("The median of nothing.");
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
}
