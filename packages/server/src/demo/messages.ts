import type { MessageType } from "@parley/contract";
import type { ConversationRow } from "../store/conversations.js";
import type { Random } from "./random.js";
import type { Script, Turn } from "./script.js";

export interface PlannedMessage {
  readonly type: MessageType;
  readonly content: unknown;
  readonly from: "user" | "operator";
  readonly origin: string;
  /** Milliseconds; of a plan that has no place in time yet, since its beginning. */
  readonly timestamp: number;
  /** 15 digits. */
  readonly fingerprint: number;
  /** Place in the team; undefined for visitors and for the website itself. */
  readonly operator: number | undefined;
  readonly automated: boolean;
  /** Whether the other side has read it. */
  readonly read: boolean;
}

interface Wanted {
  readonly script: Script;
  readonly state: ConversationRow["state"];
  readonly origin: string;
  readonly operator: number;
  readonly words: Readonly<Record<string, string>>;
  /** Whether the website itself may greet. */
  readonly greeted: boolean;
}

/** The part of a script that has been said, each message with its time since the beginning. */
export function planMessages(random: Random, wanted: Wanted): PlannedMessage[] {
  const { script, state, origin, operator, words } = wanted;
  const said = saidSoFar(random, script, state);
  const greeting = wanted.greeted && origin === "chat" && said.length > 1 && random.chance(0.3);
  const messages: PlannedMessage[] = [];
  let timestamp = 0;
  for (const [i, [who, said_]] of said.entries()) {
    timestamp += gap(random, origin, i === 0);
    const last = i >= said.length - 2;
    const common = { origin, timestamp, fingerprint: fingerprint(random), automated: false };
    const read = state === "resolved" || !last || (state === "unresolved" && random.chance(0.5));
    messages.push({
      ...common,
      ...contentOf(who, said_, words),
      from: who === "user" ? "user" : "operator",
      operator: who === "user" ? undefined : operator,
      read,
    });
    if (i === 0 && greeting) {
      timestamp += 800;
      messages.push({
        ...common,
        timestamp,
        fingerprint: fingerprint(random),
        type: "text",
        content: "Thanks for your message! We usually reply within a few minutes.",
        from: "operator",
        operator: undefined,
        automated: true,
        read: true,
      });
    }
  }
  return messages;
}

/** Nobody answered yet, or the talk is under way, or it is over. */
function saidSoFar(random: Random, { turns }: Script, state: ConversationRow["state"]): readonly Turn[] {
  if (state === "resolved") return turns;
  const answer = turns.findIndex(([who]) => who === "operator");
  if (state === "pending") return turns.slice(0, answer);
  return turns.slice(0, random.integer(answer + 1, turns.length));
}

/** Milliseconds before the next message: people type in a chat, and sleep over a mail. */
function gap(random: Random, origin: string, first: boolean): number {
  if (first) return random.integer(2_000, 20_000);
  return origin === "email" ? random.integer(900_000, 14_400_000) : random.integer(15_000, 300_000);
}

function contentOf(
  who: Turn[0],
  said: Turn[1],
  words: Readonly<Record<string, string>>,
): Pick<PlannedMessage, "type" | "content"> {
  if (typeof said !== "string") return { type: said.type, content: said.content };
  return {
    type: who === "note" ? "note" : "text",
    content: said.replace(/\{(\w+)\}/g, (slot, word: string) => words[word] ?? slot),
  };
}

function fingerprint(random: Random): number {
  return random.integer(100_000, 999_999) * 1_000_000_000 + random.integer(0, 999_999_999);
}
