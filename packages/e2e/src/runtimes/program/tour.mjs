/**
 * What a user's program does with the SDK, in a way that every run-time environment can run: a call, an error, an
 * event. Answers what it saw, as JSON can carry it.
 */
export async function tour(sdk, { restHost, tier, identifier, key, website_id }) {
  const client = new sdk.Crisp({ restHost });
  client.authenticateTier(tier, identifier, key);
  try {
    const { session_id } = await client.website.createNewConversation(website_id);
    const missing = await client.website
      .getConversation(website_id, "session_00000000-0000-4000-8000-000000000000")
      .then(
        () => "found",
        (error) => ({
          crisp: error instanceof sdk.CrispError,
          notFound: error instanceof sdk.CrispNotFoundError,
          status: error.status,
        }),
      );
    let heard;
    const event = new Promise((resolve) => {
      heard = client.on("message:send", (message) => resolve(message.content));
    });
    await heard;
    await client.website.sendMessageInConversation(website_id, session_id, {
      type: "text",
      from: "user",
      origin: "chat",
      content: "grüß dich 👋",
    });
    const content = await Promise.race([
      event,
      new Promise((_resolve, reject) => setTimeout(() => reject(new Error("No event came.")), 10_000).unref?.()),
    ]);
    return { session: session_id.startsWith("session_"), missing, content };
  } finally {
    client.close();
  }
}
