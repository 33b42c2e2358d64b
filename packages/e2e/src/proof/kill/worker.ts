import type { Rest } from "../../support/rest.js";
import type { Random } from "../random.js";
import type { Account, Ledger } from "./ledger.js";

const states = ["pending", "unresolved", "resolved"] as const;

/**
 * Writes without pause until the server is gone: creates conversations of its own, sends messages, changes states and
 * metas, and keeps books of what was acknowledged. Throws when a request is refused.
 */
export async function work(rest: Rest, website_id: string, ledger: Ledger, random: Random): Promise<void> {
  const base = `/website/${website_id}`;
  const own: Account[] = [];
  try {
    for (;;) {
      if (own.length < 3) {
        const { session_id } = await rest.data("POST", `${base}/conversation`, {});
        const account: Account = { session_id, states: ["pending"], counter: 0, pending: undefined };
        own.push(account);
        ledger.accounts.push(account);
      } else {
        const account = random.pick(own);
        await change(rest, `${base}/conversation/${account.session_id}`, account, ledger, random);
        account.pending = undefined;
      }
      ledger.acknowledged += 1;
    }
  } catch (error) {
    // How fetch says that the connection broke. Anything else is an answer that should not have come.
    if (!(error instanceof TypeError)) throw error;
  }
}

async function change(rest: Rest, path: string, account: Account, ledger: Ledger, random: Random): Promise<void> {
  const roll = random.next();
  if (roll < 0.7) {
    account.pending = "message";
    const fingerprint = random.between(1, Number.MAX_SAFE_INTEGER);
    const content = `Message ${random.hex(random.between(4, 400))}`;
    ledger.open.add(fingerprint);
    const from = random.pick(["user", "operator"]);
    await rest.data("POST", `${path}/message`, { type: "text", from, origin: "chat", content, fingerprint });
    ledger.open.delete(fingerprint);
    ledger.messages.push({ session_id: account.session_id, fingerprint, content });
    // A message from user opens what was resolved.
    if (from === "user" && account.states.at(-1) === "resolved") account.states.push("unresolved");
  } else if (roll < 0.85) {
    const state = random.pick(states.filter((other) => other !== account.states.at(-1)));
    account.pending = "state";
    await rest.data("PATCH", `${path}/state`, { state });
    account.states.push(state);
  } else {
    account.pending = "meta";
    await rest.data("PATCH", `${path}/meta`, { data: { counter: account.counter + 1 } });
    account.counter += 1;
  }
}
