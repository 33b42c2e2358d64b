import { createHmac } from "node:crypto";
import { sameHash } from "../../platform/crypto.js";

/** Characters that survive any mail system, whatever it does to case. */
const digits = "abcdefghijklmnopqrstuvwxyz234567";
const macLength = 20;

/** A conversation by its internal id, and by its own. */
interface AddressedConversation {
  readonly conversation_id: number;
  readonly session_id: string;
}

/**
 * Addresses that answers to a conversation's mails come back to: `reply+<conversation>.<signature>@domain`. Nobody can make one
 * for a conversation that they had no mail of.
 */
export class ReplyAddresses {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  of({ conversation_id, session_id }: AddressedConversation, domain: string): string {
    return `reply+${conversation_id.toString(36)}.${this.#sign(conversation_id, session_id)}@${domain}`;
  }

  /** The conversation that an address says it answers to; undefined for any other address. */
  idOf(address: string): number | undefined {
    const conversation_id = Number.parseInt(parts(address).id, 36);
    return Number.isSafeInteger(conversation_id) && conversation_id > 0 ? conversation_id : undefined;
  }

  /** Whether an address was made here for this conversation. */
  isOf(address: string, { conversation_id, session_id }: AddressedConversation): boolean {
    return sameHash(Buffer.from(parts(address).mac), Buffer.from(this.#sign(conversation_id, session_id)));
  }

  /** 100 bits. The session is in it, since a database that was restored from a backup gives its ids once more. */
  #sign(conversation_id: number, session_id: string): string {
    const mac = createHmac("sha256", this.#key).update(`${conversation_id} ${session_id}`).digest();
    let text = "";
    for (let i = 0; i < macLength; i++) text += digits[(mac[i] ?? 0) & 31];
    return text;
  }
}

function parts(address: string): { id: string; mac: string } {
  const [, id = "", mac = ""] = /^reply\+([0-9a-z]{1,11})\.([a-z2-7]{20})@/.exec(address.toLowerCase()) ?? [];
  return { id, mac };
}
