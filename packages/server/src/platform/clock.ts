/** Time in integer milliseconds. Everything asks a clock, so that tests can hold it. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
