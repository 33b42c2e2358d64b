import { expect, it } from "vitest";
import { compile } from "./compile.js";

const head = `
import { Crisp, HelpdeskContentType } from "@parley/client";
import type { BodyOf, ConversationMessage, ConversationMessageNew, DataOf, EventPayloads, EventsMap, QueryOf, Strict } from "@parley/client";
declare const client: Crisp;
declare const params: { website_id: string; session_id: string };
declare const sent: EventPayloads["message:send"];
`;

/** Programs that are right. */
const right = [
  `client.request("GET /website/{website_id}", { params: { website_id: "w" } }).then((website) => website.domain);`,
  `client.request("POST /website/{website_id}/conversation/{session_id}/message", { params, body: { type: "text", from: "operator", origin: "chat", content: "Hi" } });`,
  `client.request("GET /website/{website_id}/conversation/{session_id}", { params }).withResponse().then(({ data, status }) => [data.session_id, status]);`,
  `if (sent.type === "file") sent.content.url.toUpperCase(); else if (sent.type === "text") sent.content.toUpperCase();`,
  `client.on("message:received", (message) => { if (message.type === "picker") message.content.choices[0]?.label; });`,
  `client.website.getMessagesInConversation("w", "s").then((all) => { for (const one of all) if (one.type === "audio") one.content.duration.toFixed(); });`,
  `client.website.getMessagesInConversation("w", "s", new Date());`,
  `const search: QueryOf<"GET /website/{website_id}/conversations/{page_number}"> = { per_page: 20, filter_unread: 1 }; void search;`,
  `const body: BodyOf<"PATCH /website/{website_id}/conversation/{session_id}/state"> = { state: "resolved" }; void body;`,
  `const loose: ConversationMessage = {} as DataOf<"GET /website/{website_id}/conversation/{session_id}/message/{fingerprint}">; void loose;`,
  `const events: EventsMap = {} as EventPayloads; void events;`,
  `client.website.listConversations("w", 1, { filter_date_start: new Date(), search_type: "text", search_query: "a" });`,
  `client.website.sendMessageInConversation("w", "s", { type: "note", from: "operator", origin: "chat", content: "x", timestamp: new Date() });`,
  `const kind: HelpdeskContentType = HelpdeskContentType.Guides; client.website.listHelpdeskTree("w", "en", kind);`,
  `const { getConversation } = client.website; getConversation("w", "s").then(({ state }) => { const known: Strict.ConversationState = state; return known; });`,
  `async () => { for await (const one of client.website.conversations("w", { filter_not_resolved: 1 }, { limit: 5 })) one.session_id.length; };`,
];

/** Programs that are wrong, each in one way. */
const wrong = [
  `client.request("GET /website/{website_id}");`,
  `client.request("GET /website/{website_id}", { params: {} });`,
  `client.request("GET /website/{website_id}", { params: { website_id: true } });`,
  `client.request("GET /websites/{website_id}", { params: { website_id: "w" } });`,
  `client.request("PATCH /website/{website_id}/conversation/{session_id}/state", { params, body: { state: "done" } });`,
  `client.request("PATCH /website/{website_id}/conversation/{session_id}/state", { params });`,
  `client.request("POST /website/{website_id}/conversation/{session_id}/message", { params, body: { type: "text", from: "operator", origin: "chat", content: { url: "u" } } });`,
  `client.request("GET /website/{website_id}", { params: { website_id: "w" } }).then((website) => website.colour);`,
  `sent.content.toUpperCase();`,
  `if (sent.type === "file") sent.content.duration;`,
  `client.on("message:send", (message) => message.sesion_id);`,
  `client.once("session:set_state", ({ state }) => state === "done");`,
  `client.events("message:sent");`,
  `client.website.sendMessageInConversation("w", "s", { type: "file", from: "operator", origin: "chat", content: "text" });`,
  `client.website.sendMessageInConversation("w", "s", { type: "text", content: "no sender" });`,
  `client.website.getConversation("w");`,
  `client.website.getConversation("w", "s").then(({ state }) => state === "done");`,
  `const message: ConversationMessageNew = { type: "shout", from: "operator", origin: "chat", content: "x" }; void message;`,
  `client.website.conversations("w", { per_page: "many" });`,
];

it("takes what is right, and complains of what is wrong", () => {
  // Each program in a file of its own, so that a complaint belongs to one.
  const files = Object.fromEntries(
    [...right, ...wrong].map((program, index) => [`${index}.ts`, `${head}${program}\nexport {};\n`]),
  );
  const complaints = compile(files);
  const of = (index: number) => complaints.filter(({ file }) => file === `${index}.ts`).map(({ message }) => message);
  expect(
    right.map((program, index) => ({ program, complaints: of(index) })).filter((one) => one.complaints.length > 0),
  ).toEqual([]);
  expect(wrong.filter((_, index) => of(right.length + index).length === 0)).toEqual([]);
});
