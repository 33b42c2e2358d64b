import type { ChatBox } from "../routes/chat-box.js";
import { type Visited, visitor } from "./visitor.js";

/** One visitor on two devices: the website knows them by a token that no other test has. */
export async function devices(visited: Visited): Promise<[phone: ChatBox, laptop: ChatBox]> {
  const token_id = `known-${Math.random().toString(36).slice(2)}`;
  return [await visitor(visited, { token_id }), await visitor(visited, { token_id })];
}
