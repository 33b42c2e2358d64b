import type { BodyOf, routes } from "@parley/contract";
import type { ConversationRow } from "../../store/conversations.js";
import { listMessageRows } from "../../store/messages.js";
import { operatorEmails } from "../../store/operators.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { findUser } from "../../store/users.js";
import { findWebsite } from "../../store/websites.js";
import type { Principal } from "../access/principal.js";
import { changeConversation } from "../conversations/change.js";
import type { Meta } from "../conversations/meta.js";
import { ApiError } from "../error.js";
import type { Outbox } from "../mail/outbox.js";
import { saidOf } from "../mail/said.js";
import { type Part, renderMail } from "../mail/template.js";
import { allowsMail } from "../settings/mails.js";

export type TranscriptRequest = BodyOf<
  Extract<(typeof routes)[number], { id: "requestEmailTranscriptForConversation" }>
>;

/** Messages of a transcript: the newest ones. */
const longest = 1_000;
/** Operators that get it, when nobody is named. */
const operators = 50;

/** Transcripts of conversations, by mail. */
export class Transcripts {
  readonly #store: Store;
  readonly #outbox: Outbox;

  constructor(store: Store, outbox: Outbox) {
    this.#store = store;
    this.#outbox = outbox;
  }

  /**
   * Mails what was said to the visitor, or to the team: to the address given, else to the visitor's, to the operator who asks, or to
   * all operators. Notes go to the team alone. Rejects with conversation_not_found, and with invalid_data when no address is known.
   */
  request(website_id: WebsiteId, session_id: string, request: TranscriptRequest, principal: Principal): Promise<void> {
    return this.#mail(website_id, session_id, request, principal);
  }

  /** What the visitor asks for in the chat box: to their own address. Rejects with not_allowed where the settings say so, too. */
  requestByVisitor(website_id: WebsiteId, session_id: string): Promise<void> {
    return this.#mail(website_id, session_id, { to: "user" }, undefined);
  }

  #mail(
    website_id: WebsiteId,
    session_id: string,
    request: TranscriptRequest,
    principal: Principal | undefined,
  ): Promise<void> {
    const outbox = this.#outbox;
    return this.#store.write(
      changeConversation("requestTranscript", website_id, session_id, function* ({ row, tx }) {
        if (principal === undefined && !(yield* allowsMail(website_id, "transcript"))) {
          throw new ApiError(
            "not_allowed",
            "The website's settings do not allow visitors to have transcripts by email.",
          );
        }
        const recipients = request.email ? [request.email] : yield* known(row, request.to, principal);
        const website = yield* findWebsite(website_id);
        const messages = yield* listMessageRows(row.id, longest);
        const team = request.to === "operator";
        const said = messages.map((message) => saidOf(message, team)).filter((part) => part !== undefined);
        const name = website?.name ?? "";
        const { nickname = "" } = JSON.parse(row.meta) as Meta;
        const about = team ? `the conversation with ${nickname}` : `your conversation with ${name}`;
        const head: Part = { kind: "text", text: `This is what was said in ${about}.` };
        const none: Part = { kind: "text", text: "Nothing was said yet." };
        const body = renderMail([head, ...(said.length > 0 ? said : [none])]);
        for (const to of recipients) {
          const mail = { to, from_name: name, subject: `Transcript of ${about}`, ...body };
          yield* outbox.queue(tx, website_id, mail, { about: { conversation_id: row.id, session_id } });
        }
      }),
    );
  }
}

function* known(row: ConversationRow, to: "user" | "operator", principal: Principal | undefined): Steps<string[]> {
  if (to === "user") {
    const { email } = JSON.parse(row.meta) as Meta;
    if (email) return [email];
    throw new ApiError("invalid_data", "email must be given: the visitor's address is not known.");
  }
  const user_id = principal?.user_id;
  const caller = user_id ? yield* findUser(user_id) : undefined;
  if (caller !== undefined) return [caller.email];
  const team = yield* operatorEmails(row.website_id as WebsiteId, operators);
  if (team.length > 0) return team;
  throw new ApiError("invalid_data", "email must be given: the website has no operators.");
}
