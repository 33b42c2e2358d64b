/** Milliseconds before the first try, at most; each failed try in a row doubles it. */
const FIRST = 1_000;
/** Never longer than this. */
const LONGEST = 30_000;

/**
 * How long to wait before the next try: anything up to the ceiling, so that the clients of a server that restarts do
 * not come back all at once.
 *
 * @param failures tries failed in a row, 0 after a connection that worked.
 * @param random a number from 0 to below 1.
 */
export function backoff(failures: number, random: number): number {
  return Math.floor(random * Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 30)));
}
