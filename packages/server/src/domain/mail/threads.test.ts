import { describe, expect, it } from "vitest";
import { getConversationId } from "../../store/conversations.js";
import { insertThread, ThreadKind } from "../../store/mail-threads.js";
import type { WebsiteId } from "../../store/scope.js";
import { onDatabases } from "../../testing/databases.js";
import { type MailScene, openMailScene } from "../../testing/mail-scene.js";
import { ReplyAddresses } from "./addresses.js";
import { answeredBy, repliedTo } from "./threads.js";

describe("ReplyAddresses", () => {
  const addresses = new ReplyAddresses(Buffer.alloc(32, 1));

  const conversation = { conversation_id: 123_456, session_id: "session_a" };

  it("lead back, whatever happened to their case", () => {
    const address = addresses.of(conversation, "acme.example");
    expect(address).toMatch(/^reply\+[0-9a-z]+\.[a-z2-7]{20}@acme\.example$/);
    for (const written of [address, address.toUpperCase()]) {
      expect([addresses.idOf(written), addresses.isOf(written, conversation)]).toEqual([123_456, true]);
    }
  });

  it("are nobody else's to make, and no other conversation's, also of the same id", () => {
    const address = addresses.of(conversation, "acme.example");
    expect(addresses.isOf(address, { ...conversation, conversation_id: 123_457 })).toBe(false);
    expect(addresses.isOf(address, { ...conversation, session_id: "session_b" })).toBe(false);
    expect(new ReplyAddresses(Buffer.alloc(32, 2)).isOf(address, conversation)).toBe(false);
    for (const other of ["reply@acme.example", "ada@acme.example", "", `x${address}`, "reply+.@a", "reply+5.@a"]) {
      expect([addresses.idOf(other), addresses.isOf(other, conversation)]).toEqual([undefined, false]);
    }
  });
});

onDatabases("threads", ({ each }) => {
  let scene: MailScene;
  let id: number;
  let session_id: string;

  each(async (store) => {
    scene = await openMailScene(store);
    session_id = await scene.conversations.create(scene.website_id);
    id = (await store.read(getConversationId(scene.website_id, session_id))) as number;
    return scene.close;
  });

  const thread = (message_id: string) =>
    scene.store.write({
      name: "thread",
      body: ({ now: at }) =>
        insertThread(scene.website_id, { message_id, conversation_id: id, kind: ThreadKind.received, at }),
    });
  const reply = (address: string) => scene.store.read(repliedTo(scene.addresses, address));
  const answer = (...answers: string[]) => scene.store.read(answeredBy(scene.website_id, answers));

  it("are found by the reply address", async () => {
    const found = { website_id: scene.website_id, conversation_id: id, session_id };
    expect(await reply(scene.addresses.of({ conversation_id: id, session_id }, "acme.example"))).toEqual(found);
    expect(await reply(scene.addresses.of({ conversation_id: id + 1, session_id }, "acme.example"))).toBeUndefined();
    expect(await reply("ada@acme.example")).toBeUndefined();
    const former = { conversation_id: id, session_id: "session_11111111-1111-4111-8111-111111111111" };
    expect(await reply(scene.addresses.of(former, "acme.example"))).toBeUndefined();
  });

  it("are found by what a mail answers, within the website", async () => {
    expect(await thread("m1@example.com")).toBe(true);
    expect(await thread("m1@example.com")).toBe(false);
    const found = { website_id: scene.website_id, conversation_id: id, session_id };
    expect(await answer("<other@x>", "<m1@example.com>")).toEqual(found);
    const stranger = "99999999-1111-4111-8111-111111111111" as WebsiteId;
    expect(await scene.store.read(answeredBy(stranger, ["m1@example.com"]))).toBeUndefined();
  });

  it("end with their conversation", async () => {
    await thread("m1@example.com");
    await scene.conversations.remove(scene.website_id, session_id);
    expect(await reply(scene.addresses.of({ conversation_id: id, session_id }, "a"))).toBeUndefined();
    expect(await answer("m1@example.com")).toBeUndefined();
  });
});
