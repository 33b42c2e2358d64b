import type { RunningServer, ServerOptions } from "@parley/server";
import { expect, it } from "vitest";
import { describe } from "./ready.js";

const options: ServerOptions = { host: "127.0.0.1", port: 8787, data: "/d" };
const server: RunningServer = {
  url: "http://127.0.0.1:8787",
  rest: "http://127.0.0.1:8787/v1/",
  rtm: "ws://127.0.0.1:8787/",
  close: async () => {},
};

it("shows what the first start made, with a command to try", () => {
  const created = {
    website_id: "w-1",
    tokens: [
      { tier: "website" as const, identifier: "id-w", key: "key-w", name: "n" },
      { tier: "user" as const, identifier: "id-u", key: "key-u", name: "n" },
      { tier: "plugin" as const, identifier: "id-p", key: "key-p", name: "n" },
    ],
    operator: { user_id: "u-1", email: "a@b.example", password: "secret-password" },
  };
  const text = describe({ ...server, created }, options);
  for (const shown of ["w-1", "a@b.example", "secret-password", "id-u", "key-u", "id-p", "key-p", server.rtm]) {
    expect(text).toContain(shown);
  }
  expect(text).toContain(
    "curl -u id-w:key-w -H 'X-Crisp-Tier: website' http://127.0.0.1:8787/v1/website/w-1/conversations/1",
  );
});

it("says how to make a token when the keys were shown before", () => {
  const text = describe(server, { ...options, databaseUrl: "postgres://u:hunter2@h/d" });
  expect(text).toContain("token create");
  expect(text).toContain("PostgreSQL");
  expect(text).not.toContain("hunter2");
});
