import { CrispError } from "../../errors/index.js";
import type { Fetched } from "../../paging/fetched.js";
import type { Call } from "../../request/call.js";
import { pause } from "../../request/pause.js";
import { pauseBefore } from "../../request/retry.js";

/**
 * Asks again, with growing pauses, as long as the failure may pass and the milliseconds of patience are not over. Rejects with the
 * last failure. A server that ended every connection is often away for a while, and what was missed must come before what it
 * sends anew.
 */
export async function patiently(
  exchange: (call: Call) => Promise<Fetched>,
  call: Call,
  signal: AbortSignal,
  patience: number,
): Promise<Fetched> {
  const end = performance.now() + patience;
  for (let failures = 0; ; failures += 1) {
    try {
      return await exchange({ ...call, signal });
    } catch (error) {
      const wait = isGarbled(error) ? 0 : pauseBefore(true, error, failures, Math.random());
      if (wait === undefined || signal.aborted || performance.now() + wait >= end) throw error;
      await pause(wait, signal).catch(() => {
        throw error;
      });
    }
  }
}

/** No sensible answer came: it took too long, or was cut short or damaged on its way. What refuses is one, whatever an earlier try did. */
function isGarbled(error: unknown): boolean {
  return error instanceof CrispError && error.outcome === "unknown" && error.status < 400;
}
