/** A server that answers every GET with the same conversation, as fast as Node can: what SDKs are timed against. */
import http from "node:http";
import type { AddressInfo } from "node:net";

const conversation = {
  session_id: "session_2f0a3a9e-8a41-4c9a-9d3b-5f0d8d4f4c11",
  website_id: "6d0c1ac6-33d4-4e5c-9a3c-1f3f5c1c5d10",
  state: "unresolved",
  last_message: "Hello, the invoice of last month shows two seats more than we have.",
  unread: { operator: 1, visitor: 0 },
  meta: { nickname: "Ada Moreau", email: "ada@example.com", segments: ["customer"], data: { plan: "team", seats: 12 } },
  created_at: 1_767_225_600_000,
  updated_at: 1_767_225_600_000,
};
const body = JSON.stringify({ error: false, reason: "resolved", data: conversation });
const headers = { "Content-Type": "application/json; charset=utf-8", "Content-Length": Buffer.byteLength(body) };

const server = http.createServer((request, response) => {
  request.resume();
  response.writeHead(200, headers).end(body);
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.once("SIGTERM", () => process.exit(0));
// The harness is gone.
process.once("disconnect", () => process.exit(0));
