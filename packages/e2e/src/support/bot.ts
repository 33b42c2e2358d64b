import { expect } from "vitest";
import type { OfficialClient } from "./official.js";
import type { Parley } from "./parley.js";
import { Rest } from "./rest.js";
import { until } from "./wait.js";

type Send = (website_id: string, session_id: string, message: object) => Promise<unknown>;

/**
 * The bot that every README of the official clients shows: each `message:send` is answered by a message from
 * operator. Greets it as a visitor until it is there, then holds that one greeting has exactly one answer, in order.
 */
export async function expectBotAnswers(parley: Parley, client: OfficialClient, send: Send): Promise<void> {
  const failures: unknown[] = [];
  client.on("message:send", (message) => {
    send(message.website_id, message.session_id, {
      type: "text",
      content: `I'm a bot: ${message.content}`,
      from: "operator",
      origin: "chat",
    }).catch((error) => failures.push(error));
  });

  const { website_id } = parley.created;
  const visitor = new Rest(parley, parley.token("website"));
  const { session_id } = await visitor.data("POST", `/website/${website_id}/conversation`, {});
  const conversation = `/website/${website_id}/conversation/${session_id}`;
  const say = (content: string) =>
    visitor.data("POST", `${conversation}/message`, { type: "text", from: "user", origin: "chat", content });
  const answers = async (to: string): Promise<string[]> => {
    const messages: { from: string; content: string }[] = await visitor.data("GET", `${conversation}/messages`);
    return messages.filter((m) => m.from === "operator" && m.content === `I'm a bot: ${to}`).map((m) => m.content);
  };

  // None of these clients says when its socket is authenticated.
  let knock = 0;
  await until("the bot to be there", async () => {
    await say(`knock ${++knock}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return (await answers(`knock ${knock}`)).length > 0;
  });

  for (const content of ["one", "two", "drei 👋"]) {
    await say(content);
    await until(`an answer to ${content}`, async () => (await answers(content)).length > 0);
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await answers("two")).toHaveLength(1);
  expect(failures).toEqual([]);
}
