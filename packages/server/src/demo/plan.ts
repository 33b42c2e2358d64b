import type { VisitedPage, VisitorEvent } from "../domain/conversations/visit.js";
import type { ConversationRow } from "../store/conversations.js";
import { type PlannedMessage, planMessages } from "./messages.js";
import { Random } from "./random.js";
import type { Script } from "./script.js";
import { type Language, scripts, shares } from "./scripts/index.js";
import { makeVisitor, type Visitor, walkThrough } from "./visitor.js";

export interface PlannedConversation {
  readonly language: Language;
  readonly script: Script;
  readonly visitor: Visitor;
  /** Milliseconds. */
  readonly created_at: number;
  readonly origin: string;
  readonly state: ConversationRow["state"];
  readonly blocked: boolean;
  readonly verified: boolean;
  /** Place in the team of who answers, and of who is assigned. */
  readonly operator: number;
  readonly assigned: number | undefined;
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly segments: readonly string[];
  readonly participant: string | undefined;
  readonly pages: readonly VisitedPage[];
  readonly events: readonly VisitorEvent[];
  readonly messages: readonly PlannedMessage[];
}

const day = 86_400_000;
const span = 30 * day;
const products = [
  "Yirgacheffe",
  "Huila Reserva",
  "Sumatra Lintong",
  "Harbor Blend",
  "Kirinyaga AA",
  "Night Watch Decaf",
] as const;

/**
 * The demo's conversations, oldest first, over the thirty days before `now` (milliseconds). The same at every start,
 * but for where it stands in time. `team` holds the operators' first names.
 */
export function planConversations(now: number, team: readonly string[]): PlannedConversation[] {
  const random = new Random(20_240_229);
  const taken = new Map<Language, number>();
  const queue = random.shuffle(
    Object.entries(shares).flatMap(([language, share]) => Array<Language>(share).fill(language as Language)),
  );
  return queue.map((language, i) => {
    const turn = taken.get(language) ?? 0;
    taken.set(language, turn + 1);
    const all: readonly Script[] = scripts[language];
    const script = all[turn % all.length] as Script;
    const age = span * (1 - (i + random.next()) / queue.length);
    return planOne(random, { language, script, now, wanted: now - age, team });
  });
}

interface Wanted {
  readonly language: Language;
  readonly script: Script;
  readonly now: number;
  /** When it should begin; earlier where it would not be over by now. */
  readonly wanted: number;
  readonly team: readonly string[];
}

function planOne(random: Random, { language, script, now, wanted, team }: Wanted): PlannedConversation {
  const spam = script.topic === "spam";
  const origin = spam ? "email" : pickOrigin(random);
  const visitor = makeVisitor(random, language, origin === "email");
  const state = spam ? "resolved" : pickState(random, now - wanted);
  const operator = random.integer(0, team.length - 1);
  const order = `LC-${random.integer(20_000, 69_999)}`;
  const product = random.pick(products);
  const words = { first: visitor.first, operator: team[operator] as string, order, product };
  const planned = planMessages(random, { script, state, origin, operator, words, greeted: language === "en" });
  const length = planned.at(-1)?.timestamp ?? 0;
  const created_at = Math.floor(Math.min(wanted, now - length - 30_000));
  const bought = random.chance(0.6);
  return {
    language,
    script,
    visitor,
    created_at,
    origin,
    state,
    blocked: spam,
    verified: !spam && visitor.email !== undefined && random.chance(0.2),
    operator,
    assigned: random.chance(state === "pending" ? 0.15 : 0.85) && !spam ? operator : undefined,
    data: spam ? {} : { order, orders: random.integer(1, 14), subscriber: script.topic === "subscription" },
    segments: [script.topic, ...(random.chance(0.1) ? ["vip"] : [])],
    participant: !spam && random.chance(0.06) ? `office${random.integer(1, 9)}@example.com` : undefined,
    pages: origin === "chat" ? walkThrough(random, created_at) : [],
    events: bought && !spam ? [purchase(order, product, created_at - random.integer(1, 9) * day)] : [],
    messages: planned.map((message) => ({ ...message, timestamp: created_at + message.timestamp })),
  };
}

function purchase(order: string, product: string, timestamp: number): VisitorEvent {
  return { text: "purchase:completed", color: "green", data: { order, product }, timestamp };
}

function pickOrigin(random: Random): string {
  const draw = random.next();
  if (draw < 0.62) return "chat";
  if (draw < 0.84) return "email";
  return random.pick(["urn:parley:whatsapp:0", "urn:parley:telegram:0", "urn:parley:instagram:0"]);
}

/** What is old is mostly done, what is new mostly waits. */
function pickState(random: Random, age: number): ConversationRow["state"] {
  const [pending, unresolved] = age < day ? [0.45, 0.4] : age < 4 * day ? [0.15, 0.5] : [0.03, 0.12];
  const draw = random.next();
  if (draw < pending) return "pending";
  return draw < pending + unresolved ? "unresolved" : "resolved";
}
