import type { Rest } from "../../support/rest.js";
import type { Random } from "../random.js";

export interface Reminder {
  readonly session_id: string;
  readonly note: string;
}

/** Asks for a reminder in each conversation, due within so many milliseconds. */
export async function remind(
  rest: Rest,
  website_id: string,
  sessions: readonly string[],
  within: number,
  random: Random,
): Promise<Reminder[]> {
  const reminders: Reminder[] = [];
  for (const session_id of sessions) {
    const note = `Reminder ${random.hex(12)}`;
    const date = new Date(Date.now() + random.between(0, within)).toISOString();
    await rest.data("POST", `/website/${website_id}/conversation/${session_id}/reminder`, { date, note });
    reminders.push({ session_id, note });
  }
  return reminders;
}
