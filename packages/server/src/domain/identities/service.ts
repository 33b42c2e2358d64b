import { createHmac, randomInt } from "node:crypto";
import type { BodyOf, routes } from "@parley/contract";
import type { Clock } from "../../platform/clock.js";
import { sameHash } from "../../platform/crypto.js";
import type { ConversationRow } from "../../store/conversations.js";
import {
  countAttempt,
  getIdentityCode,
  type IdentityCodeRow,
  removeIdentityCode,
  saveIdentityCode,
} from "../../store/identity-codes.js";
import { findSubscribedPluginByUrn } from "../../store/plugins.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store, Transaction } from "../../store/store.js";
import { findWebsite } from "../../store/websites.js";
import { type Change, changeConversation } from "../conversations/change.js";
import { type Meta, updateMeta } from "../conversations/meta.js";
import { verify } from "../conversations/verify.js";
import { ApiError } from "../error.js";
import type { Outbox } from "../mail/outbox.js";
import { renderMail } from "../mail/template.js";

type RouteOf<Id> = Extract<(typeof routes)[number], { id: Id }>;
export type IdentityRequest = BodyOf<RouteOf<"requestIdentityVerificationForConversation">>;
export type IdentityRedeem = BodyOf<RouteOf<"redeemIdentityVerificationLinkForConversation">>;

/** Milliseconds that a code is good for, and between two codes for one identity. */
const codeLife = 600_000;
const codePause = 30_000;
/** Codes for one identity within an hour, so that nobody's mailbox is filled, and few can be guessed. */
const codesAnHour = 10;
const hour = 3_600_000;
/** Wrong codes after which the right one is no longer taken. */
const wrongCodes = 5;

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
  readonly confirmUrl: (website_id: string, session_id: string, identity: string, code: string) => string;
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
    const code = String(randomInt(0, 1_000_000)).padStart(6, "0");
    const code_hash = this.#hash(session_id, identity, code);
    const url = confirmUrl(website_id, session_id, identity, code);
    const told = await store.write(
      changeConversation("requestIdentity", website_id, session_id, function* ({ row, tx }) {
        const recipient = request.recipient ?? known(row, identity);
        const before = yield* getIdentityCode(row.id, identity);
        if (before !== undefined && before.requested_at + codePause > tx.now) {
          throw new ApiError("too_many_requests", "A code was sent just now; wait half a minute for another.");
        }
        const recent = before !== undefined && before.sent_since + hour > tx.now;
        const sent_since = recent ? before.sent_since : tx.now;
        const sent_count = recent ? before.sent_count + 1 : 1;
        if (sent_count > codesAnHour) {
          throw new ApiError("too_many_requests", `At most ${codesAnHour} codes are sent within an hour.`);
        }
        const [requested_at, expires_at] = [tx.now, tx.now + codeLife];
        yield* saveIdentityCode(row.id, identity, {
          recipient,
          code_hash,
          expires_at,
          requested_at,
          sent_since,
          sent_count,
        });
        if (identity === "email") {
          yield* mailCode(outbox, tx, row, recipient, code, url);
          return undefined;
        }
        const plugin = yield* findSubscribedPluginByUrn(website_id, identity);
        if (plugin === undefined) throw new ApiError("plugin_not_found", `The website has no plugin ${identity}.`);
        return { plugin_id: plugin.plugin_id, target: recipient };
      }),
    );
    if (told === undefined) return;
    const { plugin_id, target } = told;
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
    const given = this.#hash(session_id, identity, redeem.token);
    const taken = await this.#ports.store.write(
      changeConversation("redeemIdentity", website_id, session_id, function* (change) {
        const { row, tx } = change;
        const sent = yield* getIdentityCode(row.id, identity);
        const good =
          isGood(sent, given, tx.now) &&
          (redeem.recipient === undefined || sameRecipient(redeem.recipient, sent.recipient));
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

  #hash(session_id: string, identity: string, code: string): Uint8Array {
    return createHmac("sha256", this.#ports.key).update(`${session_id}\n${identity}\n${code}`).digest();
  }
}

function isGood(sent: IdentityCodeRow | undefined, given: Uint8Array, now: number): sent is IdentityCodeRow {
  return sent !== undefined && sameHash(sent.code_hash, given) && sent.expires_at > now && sent.attempts < wrongCodes;
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
function setEmail({ row, cause, save }: Change, email: string): void {
  for (const { name, fields } of updateMeta(row, { email })) {
    cause(name, fields);
    save();
  }
}

function* mailCode(
  outbox: Outbox,
  tx: Transaction,
  row: ConversationRow,
  to: string,
  code: string,
  url: string,
): Steps<void> {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(to)) throw new ApiError("invalid_data", "recipient must be an email address.");
  const website_id = row.website_id as WebsiteId;
  const name = (yield* findWebsite(website_id))?.name ?? "";
  const body = renderMail([
    { kind: "text", text: `${name} asks you to confirm that this address is yours. Your code:` },
    { kind: "code", code },
    { kind: "link", label: "Confirm", url },
    {
      kind: "small",
      text: "The code is good for ten minutes. If you did not expect this mail, nothing is to be done.",
    },
  ]);
  yield* outbox.queue(tx, website_id, { to, from_name: name, subject: `Your code for ${name}`, ...body });
}
