import type { OfficialScene } from "./official-scene.js";

/** What was said last in a conversation, as the team fetches it: the content of each message, in order. */
export async function contents(
  { crisp, website_id }: Pick<OfficialScene, "crisp" | "website_id">,
  session_id: string,
): Promise<string[]> {
  const messages: { content: string }[] = await crisp.website.getMessagesInConversation(website_id, session_id);
  return messages.map(({ content }) => content);
}
