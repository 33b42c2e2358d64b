import { expect, it, vi } from "vitest";
import { errorFromStatus } from "../../errors/from-status.js";
import { CrispNetworkError } from "../../errors/index.js";
import { patiently } from "./patient.js";

const call = { verb: "GET", path: "/website/w" };
const about = { method: "GET", path: "/v1/website/w", detail: "" };
const fetched = { data: [], status: 200 };

/** Asks of a server that fails in these ways first, and says how often it was asked. */
async function ask(...failures: Error[]): Promise<{ asked: number; ended: unknown }> {
  const exchange = vi.fn(async () => {
    const failure = failures.shift();
    if (failure) throw failure;
    return fetched;
  });
  const ended = await patiently(exchange, call, new AbortController().signal, 60_000).catch((error: unknown) => error);
  return { asked: exchange.mock.calls.length, ended };
}

it("what was lost on its way is asked for again", async () => {
  const lost = new CrispNetworkError({ ...about, status: 0, reason: "network_error" });
  const garbled = new CrispNetworkError({ ...about, status: 200, reason: "invalid_response" });
  expect(await ask(lost, garbled)).toEqual({ asked: 3, ended: fetched });
});

it("what the server refuses is not, though an earlier try of the call was lost", async () => {
  const refused = errorFromStatus({ ...about, status: 404, reason: "not_found", outcome: "unknown" });
  expect(await ask(refused)).toEqual({ asked: 1, ended: refused });
});
