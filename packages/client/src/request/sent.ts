import type { Call } from "./call.js";
import type { Answer } from "./reply.js";
import { isTwin, type Message } from "./twin.js";

/** Pages of messages that are looked at, newest first, for one that may have been sent. */
const PAGES = 3;
/** Milliseconds that the server's clock, told in whole seconds, may differ by. */
const TOLERANCE = 2_000;

/**
 * Looks for the message of a call that may have had its effect: by its fingerprint, or, where the server gave it another, by what
 * it says and when it came.
 *
 * @param since milliseconds from the beginning of the first try until now: the look may itself take several tries.
 * @param own whether a fingerprint is that of another message of this client.
 * @param rivals how many other messages of this client say the same, and have no answer yet.
 * @returns the answer to the call when the message is there, undefined when it is not. Rejects when that cannot be told.
 */
export async function findSent(
  call: Call,
  since: () => number,
  own: (fingerprint: unknown) => boolean,
  rivals: () => number,
  exchange: (call: Call) => Promise<Answer>,
): Promise<Answer | undefined> {
  const body = call.body as Message;
  const seen = new Set<string>();
  let before: number | undefined;
  let earliest: number | undefined;
  for (let page = 0; page < PAGES; page++) {
    const answer = await exchange({
      verb: "GET",
      path: "/website/{website_id}/conversation/{session_id}/messages",
      params: call.params,
      query: { timestamp_before: before },
      signal: call.signal,
      headers: call.headers,
    });
    earliest ??= (Date.parse(answer.header("date") ?? "") || Date.now()) - since() - TOLERANCE;
    const from = earliest;
    if (!Array.isArray(answer.data)) break;
    const messages = answer.data as readonly Message[];
    const mine = messages.find(
      ({ fingerprint }) => fingerprint !== undefined && String(fingerprint) === String(body.fingerprint),
    );
    if (mine) return sent(mine.fingerprint, answer);
    const twins = messages.filter(
      (message) => Number(message.timestamp) >= from && !own(message.fingerprint) && isTwin(message, body),
    );
    if (twins[0]) {
      // They may all be those of others, whose answers are still to tell.
      if (twins.length <= rivals()) break;
      return sent(twins[0].fingerprint, answer);
    }
    const oldest = Math.min(...messages.map(({ timestamp }) => Number(timestamp)));
    // Nothing older can be of this call.
    if (messages.length === 0 || !(oldest >= from)) return undefined;
    const fresh = messages.filter(({ fingerprint }) => !seen.has(String(fingerprint)));
    if (fresh.length === 0) {
      if (answer.status !== 206) return undefined;
      // A page of one millisecond hides what else came in it.
      break;
    }
    for (const { fingerprint } of fresh) seen.add(String(fingerprint));
    // Messages may share a millisecond: those of the page's edge that did not fit are on the next one.
    before = oldest + 1;
  }
  throw new Error("It cannot be told whether the message is there.");
}

/** What the lost answer said. */
function sent(fingerprint: unknown, answer: Answer): Answer {
  return {
    status: 202,
    reason: "dispatched",
    data: { fingerprint },
    requestId: answer.requestId,
    header: (name) => answer.header(name),
  };
}
