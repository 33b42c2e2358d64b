import { createHmac } from "node:crypto";
import { sameHash } from "../../platform/crypto.js";

/** Characters that survive any mail system, whatever it does to case. */
const digits = "abcdefghijklmnopqrstuvwxyz234567";
const macLength = 20;

/**
 * Addresses that answers to a conversation's mails come back to: `reply+<conversation>.<signature>@domain`. Nobody can make one
 * for a conversation that they had no mail of.
 */
export class ReplyAddresses {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  of(conversation_id: number, domain: string): string {
    return `reply+${conversation_id.toString(36)}.${this.#sign(conversation_id)}@${domain}`;
  }

  /** The conversation that an address answers to; undefined for any other address. */
  conversationOf(address: string): number | undefined {
    const [, id = "", mac = ""] = /^reply\+([0-9a-z]{1,11})\.([a-z2-7]{20})@/.exec(address.toLowerCase()) ?? [];
    const conversation_id = Number.parseInt(id, 36);
    if (!Number.isSafeInteger(conversation_id) || conversation_id < 1) return undefined;
    const expected = this.#sign(conversation_id);
    return sameHash(Buffer.from(mac), Buffer.from(expected)) ? conversation_id : undefined;
  }

  /** 100 bits. */
  #sign(conversation_id: number): string {
    const mac = createHmac("sha256", this.#key).update(String(conversation_id)).digest();
    let text = "";
    for (let i = 0; i < macLength; i++) text += digits[(mac[i] ?? 0) & 31];
    return text;
  }
}
