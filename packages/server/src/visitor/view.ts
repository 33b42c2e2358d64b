import type { WebsiteSettings } from "../domain/settings/service.js";

/** A message as its visitor sees it: nothing that is for the team alone. */
export interface VisibleMessage {
  readonly type: string;
  readonly from: string;
  readonly origin: string;
  readonly content: unknown;
  readonly fingerprint: number;
  readonly timestamp: number;
  readonly user: { readonly nickname?: string; readonly avatar?: string | null; readonly user_id?: string };
  readonly [field: string]: unknown;
}

/** Fields of a message that visitors get; all others stay here. */
const fields = [
  "type",
  "from",
  "origin",
  "content",
  "preview",
  "edited",
  "translated",
  "automated",
  "fingerprint",
  "timestamp",
  "read",
  "delivered",
] as const;

/** How the team shows itself to visitors. */
export interface Privacy {
  /** Whether names and faces of operators stay hidden. */
  readonly operator_privacy: boolean;
  /** Shown in their place. */
  readonly name: string;
  readonly logo: string | null;
}

export function privacyOf({ name, logo, chatbox }: WebsiteSettings): Privacy {
  return { operator_privacy: chatbox?.operator_privacy === true, name, logo: logo ?? null };
}

/** Whether a message of this type is for visitors at all. */
export function isVisible(message: { readonly type?: unknown; readonly stealth?: unknown }): boolean {
  return message.type !== "note" && message.type !== "event" && message.stealth !== true;
}

/** From a message as the API lists it, or as its event tells it. Undefined when it is not for visitors. */
export function viewOf(message: Record<string, unknown>, privacy: Privacy): VisibleMessage | undefined {
  if (!isVisible(message)) return undefined;
  const view: Record<string, unknown> = {};
  for (const field of fields) if (message[field] !== undefined) view[field] = message[field];
  view.user = personOf((message.user ?? {}) as Person, message.from === "operator", privacy);
  return view as unknown as VisibleMessage;
}

interface Person {
  readonly type?: string;
  readonly user_id?: string;
  readonly nickname?: string;
  readonly avatar?: string | null;
}

/** Who writes, as far as visitors may know. */
export function personOf({ user_id, nickname, avatar }: Person, operator: boolean, privacy: Privacy): object {
  if (operator && privacy.operator_privacy) return { nickname: privacy.name, avatar: privacy.logo };
  return {
    ...(user_id === undefined ? {} : { user_id }),
    ...(nickname === undefined ? {} : { nickname }),
    ...(avatar === undefined ? {} : { avatar }),
  };
}
