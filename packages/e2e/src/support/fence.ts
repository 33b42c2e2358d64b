import type { ChatBox } from "../routes/chat-box.js";
import type { Listener } from "./listener.js";

/** Waits for an event that comes after all that tell of what a chat box did before: what is not there by then never comes. */
export async function fence(box: ChatBox, listener: Listener): Promise<void> {
  const from = listener.received.length;
  await box.send("session:event", { events: [{ text: "Fence" }] });
  await listener.next("session:sync:events", from);
}
