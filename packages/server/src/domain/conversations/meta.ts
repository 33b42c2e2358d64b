import { isMadeUpNickname, newVisitorNickname } from "../../platform/ids.js";
import type { ConversationRow } from "../../store/conversations.js";

/** A conversation's meta, as the API shows it. */
export interface Meta {
  nickname?: string;
  email?: string;
  phone?: string;
  address?: string;
  subject?: string;
  origin?: string;
  avatar?: string;
  ip?: string;
  segments?: string[];
  data?: Record<string, unknown>;
  connection?: Record<string, unknown>;
  device?: Record<string, unknown>;
}

/** The body of PATCH meta: only what is given changes, and null clears. */
export interface MetaUpdate {
  nickname?: string | null;
  email?: string | null;
  phone?: string | null;
  address?: string | null;
  subject?: string | null;
  origin?: string | null;
  avatar?: string | null;
  ip?: string | null;
  segments?: string[] | null;
  /** Merged key by key; null takes a key away. */
  data?: Record<string, string | number | boolean | null> | null;
  device?: Record<string, unknown> | null;
}

export interface MetaEvent {
  readonly name: string;
  readonly fields: Record<string, unknown>;
}

/** Fields that hold one text, each with an event of its own that carries it under the same name. */
const texts = ["email", "phone", "address", "subject", "avatar", "nickname", "origin"] as const;

/** Fields of `device`, with the name and the shape of their events. */
const deviceEvents: Record<string, (value: unknown) => MetaEvent> = {
  capabilities: (capabilities) => ({ name: "session:sync:capabilities", fields: { capabilities } }),
  geolocation: (geolocation) => ({ name: "session:sync:geolocation", fields: { geolocation } }),
  system: (system) => ({ name: "session:sync:system", fields: { system } }),
  timezone: (offset) => ({ name: "session:sync:timezone", fields: { timezone: { offset } } }),
  locales: (locales) => ({ name: "session:sync:locales", fields: { locales: { locales } } }),
};

/** What is known of a device that nothing is known of. */
const noDevice: Record<string, unknown> = {
  capabilities: [],
  geolocation: null,
  system: null,
  timezone: null,
  locales: [],
};

/** Changes the row's meta, and answers the events of what really changed. */
export function updateMeta(row: ConversationRow, update: MetaUpdate): MetaEvent[] {
  const meta = JSON.parse(row.meta) as Meta;
  const events: MetaEvent[] = [];
  for (const field of texts) {
    const given = update[field];
    if (given === undefined) continue;
    const value = given ?? (field === "nickname" ? unnamed(meta) : "");
    if (value === (meta[field] ?? "")) continue;
    meta[field] = value;
    events.push({ name: `session:set_${field}`, fields: { [field]: value } });
  }
  const segments = update.segments === undefined ? undefined : [...new Set(update.segments ?? [])];
  if (segments !== undefined && !same(segments, meta.segments ?? [])) {
    meta.segments = segments;
    events.push({ name: "session:set_segments", fields: { segments } });
  }
  if (update.data !== undefined) {
    const data = update.data === null ? {} : merged(meta.data ?? {}, update.data);
    if (!same(data, meta.data ?? {})) {
      meta.data = data;
      events.push({ name: "session:set_data", fields: { data } });
    }
  }
  for (const [field, given] of Object.entries(update.device === null ? noDevice : (update.device ?? {}))) {
    const event = deviceEvents[field];
    const value = given ?? noDevice[field];
    if (event === undefined || given === undefined || same(value, meta.device?.[field] ?? noDevice[field])) continue;
    meta.device = { ...meta.device, [field]: value };
    events.push(event(value));
  }
  if (update.ip !== undefined && (update.ip ?? "") !== (meta.ip ?? "")) {
    meta.ip = update.ip ?? "";
    const connection = meta.connection === undefined ? {} : { connection: meta.connection };
    events.push({ name: "session:sync:network", fields: { network: { ip: meta.ip, ...connection } } });
  }
  if (events.length > 0) {
    row.meta = JSON.stringify(meta);
    row.email = meta.email ? meta.email.toLowerCase() : null;
    row.phone = meta.phone ? meta.phone : null;
  }
  return events;
}

/** What a visitor is called whose name was taken away. */
function unnamed({ nickname }: Meta): string {
  return nickname !== undefined && isMadeUpNickname(nickname) ? nickname : newVisitorNickname();
}

function merged(
  data: Record<string, unknown>,
  update: Record<string, string | number | boolean | null>,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...data };
  for (const [key, value] of Object.entries(update)) {
    if (value === null) delete result[key];
    else result[key] = value;
  }
  return result;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
