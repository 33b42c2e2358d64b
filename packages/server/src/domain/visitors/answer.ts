import { getMessage, MessageFlag, updateMessages } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import type { Command } from "../../store/store.js";
import { changeConversation } from "../conversations/change.js";
import { ApiError } from "../error.js";
import { isForVisitors } from "../messages/acknowledge.js";
import { messageWireVersion, presentMessage } from "../messages/present.js";

/** A visitor's answer to a picker (values of the choices) or a field (what was written). */
export interface Answer {
  readonly fingerprint: number;
  readonly choices?: readonly string[];
  readonly value?: string;
}

interface Question {
  /** Of a picker. */
  readonly choices: readonly { readonly value: string; readonly selected?: boolean }[];
  /** Whether an answer must say something. */
  readonly required?: boolean;
}

/**
 * Puts the answer into the message itself, whose whole content an event tells. It counts as edited: the event is that of an edit, and
 * the send that is repeated later is still the same message. The same answer again causes nothing.
 */
export function answerMessage(website_id: WebsiteId, session_id: string, answer: Answer): Command<void> {
  return changeConversation("answerMessage", website_id, session_id, function* ({ row, cause }) {
    if (row.is_blocked === 1) throw new ApiError("not_allowed", "The conversation is blocked: it takes no answers.");
    const message = yield* getMessage(row.id, answer.fingerprint);
    if (message?.from !== "operator" || !isForVisitors(message)) throw new ApiError("message_not_found");
    const content = answered(message.type, JSON.parse(message.content) as Question, answer);
    const text = JSON.stringify(content);
    if (text === message.content) return;
    message.content = text;
    message.flags |= MessageFlag.edited;
    message.wire_version = messageWireVersion;
    yield* updateMessages([{ row: message, wire: presentMessage(message, website_id, session_id) }]);
    cause("message:updated", { fingerprint: message.fingerprint, content }, message.fingerprint);
  });
}

function answered(type: string, content: Question, { choices, value }: Answer): object {
  if (type === "field") {
    if (value === undefined) throw new ApiError("invalid_data", "value must be given: the message is a field.");
    if (content.required === true && value === "") {
      throw new ApiError("invalid_data", "value must not be empty: the field is required.");
    }
    return { ...content, value };
  }
  if (type !== "picker")
    throw new ApiError("invalid_data", "The message is no picker and no field: it takes no answer.");
  if (choices === undefined) throw new ApiError("invalid_data", "choices must be given: the message is a picker.");
  if (content.required === true && choices.length === 0) {
    throw new ApiError("invalid_data", "choices must not be empty: the picker is required.");
  }
  const unknown = choices.find((chosen) => !content.choices.some((choice) => choice.value === chosen));
  if (unknown !== undefined) throw new ApiError("invalid_data", "choices must be values of the picker's choices.");
  const selected = new Set(choices);
  return {
    ...content,
    choices: content.choices.map((choice) => ({ ...choice, selected: selected.has(choice.value) })),
  };
}
