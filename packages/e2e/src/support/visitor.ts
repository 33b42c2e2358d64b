import { onTestFinished } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import type { Parley } from "./parley.js";

/** How a chat box opens its session: with what the website knows the visitor by, or a session of before. */
export type Opening = NonNullable<Parameters<typeof ChatBox.open>[2]>;

/** Where a visitor goes. */
export interface Visited {
  readonly parley: Pick<Parley, "url">;
  readonly website_id: string;
}

/** A visitor of a website: a chat box that has joined, and closes when the test that it is in ends. */
export async function visitor({ parley, website_id }: Visited, opening: Opening = {}): Promise<ChatBox> {
  const box = await ChatBox.open(parley, website_id, opening);
  onTestFinished(() => box.close());
  await box.join({});
  return box;
}
