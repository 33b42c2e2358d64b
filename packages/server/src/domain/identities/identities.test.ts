import { expect, it, vi } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { insertPlugin, subscribePlugin } from "../../store/plugins.js";
import { all, run, statement } from "../../store/step.js";
import { onDatabases } from "../../testing/databases.js";
import { type MailScene, openMailScene } from "../../testing/mail-scene.js";
import { Presence } from "../presence/presence.js";
import { mergeConversations } from "../visitors/merge.js";

const age = statement("test.age", "UPDATE identity_codes SET requested_at = requested_at - ?");
const expire = statement("test.expire", "UPDATE identity_codes SET expires_at = 1");
const codes = statement("test.codes", "SELECT recipient, code_hash FROM identity_codes");
const plugin_id = "33333333-1111-4111-8111-111111111111";

onDatabases("identities", ({ each }) => {
  let scene: MailScene;
  let session_id: string;

  each(async (store) => {
    scene = await openMailScene(store);
    session_id = await scene.conversations.create(scene.website_id);
    return scene.close;
  });

  const request = (body: Parameters<MailScene["identities"]["request"]>[2]) =>
    scene.identities.request(scene.website_id, session_id, body);
  const redeem = (body: Parameters<MailScene["identities"]["redeem"]>[2]) =>
    scene.identities.redeem(scene.website_id, session_id, body);
  const verification = () => scene.conversations.verification(scene.website_id, session_id);
  const change = (text: typeof age, values: number[]) =>
    scene.store.write({
      name: "change",
      *body() {
        yield* run(text, values);
      },
    });

  /** The code of the newest mail. */
  async function mailedCode(mails = 1): Promise<string> {
    await vi.waitFor(() => expect(scene.mails).toHaveLength(mails));
    return /^\d{6}$/m.exec(scene.mails.at(-1)?.text ?? "")?.[0] ?? "";
  }

  const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

  it("verifies an address by the code that was mailed to it, once", async () => {
    await request({ identity: "email", method: "link", recipient: "Zoe@example.com" });
    const code = await mailedCode();
    expect(scene.mails[0]).toMatchObject({ to: "Zoe@example.com", from_name: "Acme" });
    expect(scene.mails[0]?.text).toContain(`http://parley.test/${session_id}/${code}`);
    const kept = await scene.store.read(all<{ code_hash: Uint8Array }>(codes, []));
    expect(Buffer.from(kept[0]?.code_hash ?? []).toString("latin1")).not.toContain(code);
    await redeem({ identity: "email", token: code });
    const verifications = [{ identity: "email", method: "link", annotation: "Zoe@example.com" }];
    expect(await verification()).toEqual({ verified: true, verifications });
    expect(await scene.told("session:update_verify")).toMatchObject([{ session_id, is_verified: true, verifications }]);
    expect(JSON.parse(await scene.conversations.meta(scene.website_id, session_id)).email).toBe("Zoe@example.com");
    await expect(redeem({ token: code })).rejects.toMatchObject({ reason: "invalid_data" });
    expect(JSON.stringify(await scene.told("session:update_verify"))).not.toContain(code);
  });

  it("takes the known address, and asks for one where there is none", async () => {
    await expect(request({})).rejects.toMatchObject({ reason: "invalid_data" });
    await scene.conversations.updateMeta(scene.website_id, session_id, { email: "known@example.com" });
    await request({});
    await mailedCode();
    expect(scene.mails[0]?.to).toBe("known@example.com");
  });

  it("refuses a wrong code and tells of it, and after five even the right one", async () => {
    await request({ recipient: "zoe@example.com" });
    const code = await mailedCode();
    for (let i = 0; i < 5; i++) {
      await expect(redeem({ token: wrong(code) })).rejects.toMatchObject({ reason: "invalid_data" });
    }
    await expect(redeem({ token: code })).rejects.toMatchObject({ reason: "invalid_data" });
    expect(await verification()).toEqual({ verified: false, verifications: [] });
    const told = await scene.told("session:update_verify");
    expect(told).toHaveLength(6);
    expect(told[0]).toMatchObject({ is_verified: false, verifications: [], error: "unknown" });
  });

  it.each([
    ["of another recipient", { recipient: "eve@example.com" }],
    ["of another identity", { identity: "urn:acme:chat:0" as const }],
  ])("refuses the code %s", async (_, other) => {
    await request({ recipient: "zoe@example.com" });
    await expect(redeem({ token: await mailedCode(), ...other })).rejects.toMatchObject({ reason: "invalid_data" });
    expect((await verification()).verified).toBe(false);
  });

  it("refuses a code that is too old, and one that a newer replaced", async () => {
    await request({ recipient: "zoe@example.com" });
    const first = await mailedCode();
    await expect(request({ recipient: "zoe@example.com" })).rejects.toMatchObject({ reason: "too_many_requests" });
    await change(age, [30_000]);
    await request({ recipient: "zoe@example.com" });
    const second = await mailedCode(2);
    if (first !== second) await expect(redeem({ token: first })).rejects.toMatchObject({ reason: "invalid_data" });
    await change(expire, []);
    await expect(redeem({ token: second })).rejects.toMatchObject({ reason: "invalid_data" });
  });

  it("takes the code that was sent last also after the visitor became known, and their conversation another", async () => {
    const merge = (from: string, into: string) =>
      scene.store.write(mergeConversations(scene.website_id, from, into, new Presence(systemClock)));
    const unknown = session_id;
    await request({ recipient: "zoe@example.com" });
    const first = await mailedCode();
    session_id = await scene.conversations.create(scene.website_id);
    await merge(unknown, session_id);
    expect(await scene.identities.recipientOf(scene.website_id, session_id, "email", first)).toBe("zoe@example.com");
    // Of the codes of both sides the newer one, whichever had it.
    await change(age, [30_000]);
    for (const newer of ["from", "into"]) {
      const known = session_id;
      const other = await scene.conversations.create(scene.website_id);
      session_id = newer === "from" ? other : known;
      await change(age, [30_000]);
      await request({ recipient: `${newer}@example.com` });
      session_id = known;
      await merge(other, known);
      const kept = await scene.store.read(all<{ recipient: string }>(codes, []));
      expect(kept.map(({ recipient }) => recipient)).toEqual([`${newer}@example.com`]);
    }
    await redeem({ token: await mailedCode(3) });
    expect((await verification()).verified).toBe(true);
  });

  it("sends ten codes within an hour at most", async () => {
    for (let i = 0; i < 10; i++) {
      await request({ recipient: "zoe@example.com" });
      await change(age, [30_000]);
    }
    await expect(request({ recipient: "zoe@example.com" })).rejects.toMatchObject({ reason: "too_many_requests" });
  });

  it("hands the code of a URN to that plugin alone, past the log", async () => {
    const identity = "urn:acme:chat:0";
    await expect(request({ identity, recipient: "@zoe" })).rejects.toMatchObject({ reason: "plugin_not_found" });
    await scene.store.write({
      name: "plugin",
      *body(tx) {
        yield* insertPlugin({ plugin_id, name: "Chat", urn: identity, created_at: tx.now });
        yield* subscribePlugin(plugin_id, scene.website_id, tx.now);
      },
    });
    await request({ identity, recipient: "@zoe" });
    const [event] = scene.published;
    expect(event).toMatchObject({ name: "identity:verify:request", plugin_id });
    const { code, confirm_url, target } = JSON.parse(event?.body ?? "{}");
    expect(target).toBe("@zoe");
    expect(confirm_url).toContain(code);
    expect(await scene.events()).not.toContain("identity:verify:request");
    await redeem({ identity, token: code });
    expect((await verification()).verifications).toEqual([{ identity, method: "link", annotation: "@zoe" }]);
  });

  it("refuses what no channel reaches, what is no address, and a redeem without a code", async () => {
    await expect(request({ identity: "phone" })).rejects.toMatchObject({ reason: "invalid_data" });
    await expect(request({ recipient: "zoe" })).rejects.toMatchObject({ reason: "invalid_data" });
    await expect(redeem({})).rejects.toMatchObject({
      reason: "invalid_data",
      message: expect.stringMatching(/^token /),
    });
    expect(scene.mails).toEqual([]);
  });
});
