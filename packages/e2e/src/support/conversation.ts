import type { OfficialScene } from "./official-scene.js";

/** A new conversation by the official client, with what is known of its visitor; it enters the inbox when they said something. */
export async function conversationIn(
  { crisp, website_id }: Pick<OfficialScene, "crisp" | "website_id">,
  { meta, said }: { meta?: object | undefined; said?: string } = {},
): Promise<string> {
  const { session_id } = await crisp.website.createNewConversation(website_id);
  if (meta !== undefined) await crisp.website.updateConversationMetas(website_id, session_id, meta);
  if (said !== undefined) {
    const message = { type: "text", from: "user", origin: "chat", content: said };
    await crisp.website.sendMessageInConversation(website_id, session_id, message);
  }
  return session_id;
}
