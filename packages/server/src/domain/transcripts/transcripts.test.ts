import { expect, it, vi } from "vitest";
import { insertOperator } from "../../store/operators.js";
import { insertUser } from "../../store/users.js";
import { saveSettings } from "../../store/website-settings.js";
import { onDatabases } from "../../testing/databases.js";
import { type MailScene, openMailScene } from "../../testing/mail-scene.js";
import type { Principal } from "../access/principal.js";

onDatabases("transcripts", ({ each }) => {
  let scene: MailScene;
  let session_id: string;
  let caller: Principal;

  each(async (store) => {
    scene = await openMailScene(store);
    session_id = await scene.conversations.create(scene.website_id);
    const tokens = { identifier: "i", plugin_id: null, website_ids: new Set([scene.website_id]), scopes: null };
    caller = { ...tokens, tier: "website", actor: scene.actor, user_id: null };
    return scene.close;
  });

  const request = (body: Parameters<MailScene["transcripts"]["request"]>[2], principal = caller) =>
    scene.transcripts.request(scene.website_id, session_id, body, principal);

  async function mails(count: number) {
    await vi.waitFor(() => expect(scene.mails).toHaveLength(count));
    return scene.mails;
  }

  async function talk(): Promise<void> {
    await scene.send(session_id, { from: "user", content: "My lamp is <broken>." });
    await scene.send(session_id, { type: "note", content: "He dropped it." });
    await scene.send(session_id, { content: "We send another." });
    const file = { name: "lamp.png", url: "https://files.example.com/lamp.png", type: "image/png" };
    await scene.send(session_id, { type: "file", content: file });
  }

  async function addOperator(user_id: string, email: string): Promise<void> {
    await scene.store.write({
      name: "operator",
      *body(tx) {
        const user = { user_id, email, password_hash: "", first_name: "A", last_name: "B", avatar: null };
        yield* insertUser({ ...user, created_at: tx.now });
        yield* insertOperator({ website_id: scene.website_id, user_id, role: "member", created_at: tx.now });
      },
    });
  }

  it("tell the visitor what was said, without notes", async () => {
    await talk();
    await request({ to: "user", email: "zoe@example.com" });
    const [mail] = await mails(1);
    expect(mail).toMatchObject({ to: "zoe@example.com", from_name: "Acme" });
    expect(mail?.subject).toContain("Acme");
    expect(mail?.text).toMatch(/My lamp is <broken>\..*Ada \(.*We send another\..*lamp\.png/s);
    expect(mail?.html).toContain("My lamp is &#60;broken&#62;.");
    expect(`${mail?.text}${mail?.html}`).not.toContain("dropped");
  });

  it("go to the visitor's address when none is given, and nowhere when there is none", async () => {
    await expect(request({ to: "user" })).rejects.toMatchObject({ reason: "invalid_data" });
    await scene.conversations.updateMeta(scene.website_id, session_id, { email: "zoe@example.com" });
    await request({ to: "user" });
    expect((await mails(1))[0]?.to).toBe("zoe@example.com");
    expect((await mails(1))[0]?.text).toContain("Nothing was said yet.");
  });

  it("go to the operator who asks, else to the whole team, notes included", async () => {
    await talk();
    await expect(request({ to: "operator" })).rejects.toMatchObject({ reason: "invalid_data" });
    await addOperator("44444444-1111-4111-8111-111111111111", "ada@acme.example");
    await addOperator("55555555-1111-4111-8111-111111111111", "bob@acme.example");
    await request({ to: "operator" });
    expect((await mails(2)).map(({ to }) => to).sort()).toEqual(["ada@acme.example", "bob@acme.example"]);
    expect(scene.mails[0]?.text).toContain("He dropped it.");
    await request({ to: "operator" }, { ...caller, tier: "user", user_id: "55555555-1111-4111-8111-111111111111" });
    expect((await mails(3)).at(-1)?.to).toBe("bob@acme.example");
  });

  it("mark nothing as delivered", async () => {
    await scene.conversations.updateMeta(scene.website_id, session_id, { email: "zoe@example.com" });
    await request({ to: "user" });
    await mails(1);
    expect(await scene.events()).not.toContain("message:acknowledge:delivered");
  });

  it("are not for visitors to ask for when the settings say so", async () => {
    const ask = () => scene.transcripts.requestByVisitor(scene.website_id, session_id);
    await scene.conversations.updateMeta(scene.website_id, session_id, { email: "zoe@example.com" });
    await ask();
    await mails(1);
    await scene.store.write({
      name: "settings",
      body: () => saveSettings(scene.website_id, '{"emails":{"transcript":false}}'),
    });
    await expect(ask()).rejects.toMatchObject({ reason: "not_allowed" });
    await request({ to: "user" });
    await mails(2);
  });

  it("want a conversation", async () => {
    session_id = "session_11111111-1111-4111-8111-111111111111";
    const unknown = request({ to: "user", email: "zoe@example.com" });
    await expect(unknown).rejects.toMatchObject({ reason: "conversation_not_found" });
  });
});
