import { listMailed } from "../../store/mail-threads.js";
import { findMessages, updateMessages } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Command } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import { messageWireVersion, presentMessage } from "../messages/present.js";

/** Characters of what a mail server says that are kept. */
const reasonLength = 500;

/** Marks the messages that went out with a mail as refused by it, and tells of it. */
export function ignoreMailed(
  website_id: WebsiteId,
  session_id: string,
  message_id: string,
  reason: string,
): Command<void> {
  return changeConversation("ignoreMailed", website_id, session_id, function* ({ row, cause }) {
    const mailed = yield* listMailed(row.id, message_id);
    const found = yield* findMessages(mailed.map((fingerprint) => [row.id, fingerprint] as const));
    const messages = found.filter((message) => message !== undefined);
    if (messages.length === 0) return;
    const details = { type: "bounce", reason: reason.slice(0, reasonLength) };
    yield* updateMessages(
      messages.map((message) => {
        message.ignored = JSON.stringify({ ...JSON.parse(message.ignored ?? "{}"), email: details });
        message.wire_version = messageWireVersion;
        return { row: message, wire: presentMessage(message, website_id, session_id) };
      }),
    );
    const fingerprints = messages.map(({ fingerprint }) => fingerprint);
    cause("message:acknowledge:ignored", { origin: "email", fingerprints, details });
  });
}
