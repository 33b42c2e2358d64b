import type { WebsiteId } from "../../store/scope.js";
import type { Transaction } from "../../store/store.js";

/**
 * In the log alone, for chat boxes: sessions lead to the conversation no more. No event of the API has this name. It goes by the log
 * so that every server that holds sockets of these sessions hears of it.
 */
export const sessionEnded = "visitor:session:ended";

export interface SessionEnded {
  readonly session_id: string;
  /** Of the session that ended, in hexadecimal digits; all of the conversation did, when absent. */
  readonly token_hash?: string;
}

/** Part of the command that ends the session of a token, or all that lead to the conversation. */
export function tellEnded(
  tx: Transaction,
  website_id: WebsiteId,
  { conversation_id, session_id }: { readonly conversation_id: number; readonly session_id: string },
  token_hash?: Uint8Array,
): void {
  const hash = token_hash === undefined ? {} : { token_hash: Buffer.from(token_hash).toString("hex") };
  tx.event({
    website_id,
    name: sessionEnded,
    inbox_id: null,
    conversation_id,
    fingerprint: null,
    timestamp: tx.now,
    body: JSON.stringify({ session_id, ...hash } satisfies SessionEnded),
  });
}
