import { expect, it } from "vitest";
import type { BotClient } from "./client.js";
import { chatOf, readHistory } from "./history.js";
import type { HistoryMessage } from "./message.js";

const id = { website_id: "w", session_id: "s" };
const message = (number: number, more: object = {}) =>
  ({ type: "text", from: "user", content: `${number}`, timestamp: number, ...more }) as HistoryMessage;

/** Pages of 50, the last ones first, as the API gives them. */
function clientOf(messages: readonly HistoryMessage[]) {
  const asked: unknown[] = [];
  const getMessagesInConversation = async (_website: string, _session: string, before = Number.POSITIVE_INFINITY) => {
    asked.push(before);
    return messages.filter(({ timestamp }) => timestamp < before).slice(-50);
  };
  return { asked, client: { website: { getMessagesInConversation } } as unknown as BotClient };
}

it.each([
  [0, 5, 0],
  [3, 1, 3],
  [50, 1, 50],
  [120, 3, 120],
  [200, 4, 130],
])("reads the last %i of 130 messages in %i calls at most", async (limit, calls, length) => {
  const { asked, client } = clientOf(Array.from({ length: 130 }, (_, place) => message(place + 1)));
  const found = await readHistory(client, id, limit);
  expect(found.map(({ timestamp }) => timestamp)).toEqual(
    Array.from({ length }, (_, place) => 130 - length + place + 1),
  );
  expect(asked.length).toBeLessThanOrEqual(calls);
});

it("ends with a server that answers the same page again and again", async () => {
  const getMessagesInConversation = async () => [message(5)];
  const client = { website: { getMessagesInConversation } } as unknown as BotClient;
  expect(await readHistory(client, id, 10)).toEqual([message(5)]);
});

it("tells a language model what was said, and nothing that only operators read", () => {
  const choices = [
    { value: "a", label: "A", selected: true },
    { value: "b", label: "B" },
  ];
  const of = (type: string, content: unknown, from = "operator") => message(1, { type, content, from });
  expect(
    chatOf([
      of("text", "hi", "user"),
      of("text", "hello"),
      of("note", "secret"),
      of("event", { namespace: "x", text: "secret" }),
      of("picker", { id: "p", text: "Which?", choices }),
      of("field", { id: "f", text: "Mail?", value: "a@b.c" }),
      of("field", { id: "f", text: "Mail?" }),
      of("file", { name: "a.pdf", url: "u", type: "t" }, "user"),
      of("audio", { url: "u", type: "t", duration: 3 }, "user"),
      of("carousel", { text: "Look", targets: [{ title: "T" }] }),
      of("something new", { x: 1 }),
    ]).map(({ role, content }) => `${role}: ${content}`),
  ).toEqual([
    "user: hi",
    "assistant: hello",
    "assistant: Which? [choices: A, B; chosen: A]",
    "assistant: Mail? [answered: a@b.c]",
    "assistant: Mail?",
    "user: [file: a.pdf]",
    "user: [voice message of 3 s]",
    "assistant: Look [T]",
  ]);
});
