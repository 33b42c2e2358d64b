import type { BodyOf, routes } from "@parley/contract";
import type { Clock } from "../../platform/clock.js";
import type { ConversationRow } from "../../store/conversations.js";
import { countAttempt, getIdentityCode, removeIdentityCode } from "../../store/identity-codes.js";
import { findSubscribedPluginByUrn } from "../../store/plugins.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Store } from "../../store/store.js";
import { type Change, changeConversation } from "../conversations/change.js";
import { type Meta, updateMeta } from "../conversations/meta.js";
import { verify } from "../conversations/verify.js";
import { ApiError } from "../error.js";
import type { Outbox } from "../mail/outbox.js";
import type { Linked } from "../visitors/links.js";
import { mailCode } from "./code-mail.js";
import { hashCode, isGood, keepCode, newCode, recipientNow } from "./codes.js";

type RouteOf<Id> = Extract<(typeof routes)[number], { id: Id }>;
export type IdentityRequest = BodyOf<RouteOf<"requestIdentityVerificationForConversation">>;
export type IdentityRedeem = BodyOf<RouteOf<"redeemIdentityVerificationLinkForConversation">>;

export interface IdentityPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly outbox: Outbox;
  /** What codes are hashed with: six digits alone would be guessed from their hash. */
  readonly key: Buffer;
  /** Publishes what is not logged, to the sockets of one plugin alone. */
  readonly publish: (event: {
    website_id: string;
    name: string;
    inbox_id: undefined;
    timestamp: number;
    body: string;
    plugin_id: string;
  }) => void;
  /** The page on which a visitor confirms. */
  readonly confirmUrl: (to: Linked, identity: string, code: string) => string;
}

/** Proof that an address, or an identity elsewhere, is the visitor's: a code of six digits that is sent there. */
export class Identities {
  readonly #ports: IdentityPorts;

  constructor(ports: IdentityPorts) {
    this.#ports = ports;
  }

  /**
   * Sends a code: by mail for `email`, through the plugin whose URN it is for another identity. Rejects with
   * conversation_not_found, plugin_not_found, invalid_data, and too_many_requests within 30 s of the last code.
   */
  async request(website_id: WebsiteId, session_id: string, request: IdentityRequest): Promise<void> {
    const { store, outbox, clock, publish, confirmUrl } = this.#ports;
    const identity = request.identity ?? "email";
    if (identity === "phone") {
      throw new ApiError(
        "invalid_data",
        "identity must be email or the URN of a plugin: no plugin brings codes to phones.",
      );
    }
    const code = newCode();
    const { key } = this.#ports;
    const told = await store.write(
      changeConversation("requestIdentity", website_id, session_id, function* ({ row, tx }) {
        const recipient = request.recipient ?? known(row, identity);
        const url = confirmUrl(row, identity, code);
        const hash = hashCode(key, recipient, identity, code);
        const expires_at = yield* keepCode(row.id, identity, recipient, hash, tx.now);
        if (identity === "email") {
          const sent = { conversation_id: row.id, identity, hash: Buffer.from(hash).toString("base64") };
          yield* mailCode(outbox, tx, website_id, recipient, code, url, expires_at, sent);
          return undefined;
        }
        const plugin = yield* findSubscribedPluginByUrn(website_id, identity);
        if (plugin === undefined) throw new ApiError("plugin_not_found", `The website has no plugin ${identity}.`);
        return { plugin_id: plugin.plugin_id, target: recipient, url };
      }),
    );
    if (told === undefined) return;
    const { plugin_id, target, url } = told;
    const body = JSON.stringify({ website_id, plugin_id, session_id, target, code, confirm_url: url });
    const timestamp = clock.now();
    publish({ website_id, name: "identity:verify:request", inbox_id: undefined, timestamp, body, plugin_id });
  }

  /**
   * Takes a code: the identity is verified. Rejects with conversation_not_found, and with invalid_data when the code is wrong, has
   * expired, served already, or five wrong ones were tried.
   */
  async redeem(website_id: WebsiteId, session_id: string, redeem: IdentityRedeem): Promise<void> {
    const identity = redeem.identity ?? "email";
    if (redeem.token === undefined) throw new ApiError("invalid_data", "token is required: the code that was sent.");
    const { token, recipient } = redeem;
    const { key } = this.#ports;
    const taken = await this.#ports.store.write(
      changeConversation("redeemIdentity", website_id, session_id, function* (change) {
        const { row, tx } = change;
        const sent = yield* getIdentityCode(row.id, identity);
        const good =
          isGood(sent, key, identity, token, tx.now) &&
          (recipient === undefined || sameRecipient(recipient, sent.recipient));
        if (!good) {
          yield* countAttempt(row.id, identity);
          const verifications: unknown = JSON.parse(row.verifications);
          change.cause("session:update_verify", {
            is_verified: row.is_verified === 1,
            verifications,
            error: "unknown",
          });
          return false;
        }
        yield* removeIdentityCode(row.id, identity);
        if (identity === "email") setEmail(change, sent.recipient);
        verify(change, { identity, method: "link", annotation: sent.recipient });
        return true;
      }),
    );
    if (!taken) {
      throw new ApiError(
        "invalid_data",
        "token is not the code that was sent, or it is too late for it; request another.",
      );
    }
  }

  /** Whose a code is that could be redeemed now. */
  recipientOf(website_id: WebsiteId, session_id: string, identity: string, code: string): Promise<string | undefined> {
    const { store, clock, key } = this.#ports;
    return store.read(recipientNow(website_id, session_id, key, identity, code, clock.now()));
  }
}

function known(row: ConversationRow, identity: string): string {
  const { email } = JSON.parse(row.meta) as Meta;
  if (identity !== "email") return row.session_id;
  if (email) return email;
  throw new ApiError("invalid_data", "recipient must be given: the visitor's address is not known.");
}

function sameRecipient(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The address that was proven is the visitor's. */
function setEmail({ row, cause, save, bindAgain }: Change, email: string): void {
  bindAgain();
  for (const { name, fields } of updateMeta(row, { email })) {
    cause(name, fields);
    save();
  }
}
