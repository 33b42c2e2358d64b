import type { ConversationRow } from "../../store/conversations.js";
import type { Actor } from "../access/principal.js";

/** The `user` of a message. */
export interface Sender {
  type: string;
  user_id: string;
  nickname?: string;
  avatar?: string | null;
}

/** Who a message is shown to come from: the visitor or the caller, unless the client says otherwise. */
export function senderOf(
  input: {
    readonly from: "user" | "operator";
    readonly actor: Actor;
    readonly user: { type?: string; user_id?: string; nickname?: string; avatar?: string | null } | undefined;
  },
  conversation: Pick<ConversationRow, "session_id" | "meta">,
): Sender {
  const given = input.user ?? {};
  const base = input.from === "operator" ? operator(input.actor) : visitor(conversation, given.nickname !== undefined);
  return { ...base, ...given };
}

function operator({ type, user_id, nickname, avatar }: Actor): Sender {
  return avatar === null ? { type, user_id, nickname } : { type, user_id, nickname, avatar };
}

function visitor({ session_id, meta }: Pick<ConversationRow, "session_id" | "meta">, named: boolean): Sender {
  const sender: Sender = { type: "user", user_id: session_id };
  if (named) return sender;
  const { nickname, avatar } = JSON.parse(meta) as { nickname?: string; avatar?: string };
  if (nickname) sender.nickname = nickname;
  if (avatar) sender.avatar = avatar;
  return sender;
}
