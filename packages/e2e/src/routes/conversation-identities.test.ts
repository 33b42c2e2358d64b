import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { conversationIn } from "../support/conversation.js";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { codeIn, mailTo } from "../support/mail-files.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";

onEachDatabase("identities of visitors", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let plugin: Listener;
  let others: Listener[];

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "website");
    ({ parley, website_id, crisp } = scene);
    plugin = await scene.listen("plugin");
    others = await Promise.all((["user", "website"] as const).map((tier) => scene.listen(tier)));
  });
  afterAll(() => scene?.close());

  const conversation = (meta?: object) => conversationIn(scene, { meta });

  proves(
    "website.requestIdentityVerificationForConversation",
    "a mail brings a code to the visitor's address",
    async () => {
      const email = `${randomUUID()}@example.com`;
      const session_id = await conversation({ email });
      const ids = { websiteID: website_id, sessionID: session_id };
      await asDocumented(crisp, "website.requestIdentityVerificationForConversation", ids);
      const text = await mailTo(parley.data, email);
      expect(codeIn(text)).toMatch(/^\d{6}$/);
      expect(text).toContain(`${parley.url}/page/confirm?`);
      // One code at a time, and none at all where no address is known.
      const again = crisp.website.requestIdentityVerificationForConversation(website_id, session_id, {
        identity: "email",
      });
      await expect(again).rejects.toMatchObject({ code: 429 });
      const nobody = await conversation({ nickname: "Nobody" });
      const unknown = crisp.website.requestIdentityVerificationForConversation(website_id, nobody, {
        identity: "email",
      });
      await expect(unknown).rejects.toMatchObject({ code: 400 });
    },
  );

  it("has the plugin of a URN bring a code", async () => {
    const session_id = await conversation();
    const { plugin_id = "" } = parley.token("plugin");
    const identity = `urn:parley:first-plugin-${plugin_id.slice(0, 8)}:0`;
    const from = plugin.received.length;
    await crisp.website.requestIdentityVerificationForConversation(website_id, session_id, {
      identity,
      recipient: "@zoe",
    });
    const { payload } = await plugin.next("identity:verify:request", from);
    expect(payload).toEqual({
      website_id,
      plugin_id,
      session_id,
      target: "@zoe",
      code: expect.stringMatching(/^\d{6}$/),
      confirm_url: expect.stringContaining("/page/confirm?"),
    });
    await crisp.website.redeemIdentityVerificationLinkForConversation(website_id, session_id, {
      identity,
      token: payload.code,
    });
    expect(await crisp.website.getVerifyStatusForConversation(website_id, session_id)).toEqual({
      verified: true,
      verifications: [{ identity, method: "link", annotation: "@zoe" }],
    });
    expect(others.flatMap((listener) => listener.names())).not.toContain("identity:verify:request");
  });

  proves("website.redeemIdentityVerificationLinkForConversation", "the right code verifies, once", async () => {
    const email = `${randomUUID()}@example.com`;
    const session_id = await conversation({ email });
    const redeem = (token: string) =>
      asDocumented(crisp, "website.redeemIdentityVerificationLinkForConversation", {
        websiteID: website_id,
        sessionID: session_id,
        verification: (documented: object) => ({ ...documented, token }),
      });
    await crisp.website.requestIdentityVerificationForConversation(website_id, session_id, { identity: "email" });
    const code = codeIn(await mailTo(parley.data, email));
    const from = plugin.received.length;
    await expect(redeem(code === "709691" ? "709692" : "709691")).rejects.toMatchObject({ code: 400 });
    expect((await plugin.next("session:update_verify", from)).payload).toMatchObject({
      session_id,
      is_verified: false,
      error: "unknown",
    });
    expect((await crisp.website.getConversation(website_id, session_id)).is_verified).toBe(false);
    const then = plugin.received.length;
    await redeem(code);
    const verifications = [{ identity: "email", method: "link", annotation: email }];
    expect((await plugin.next("session:update_verify", then)).payload).toMatchObject({
      session_id,
      is_verified: true,
      verifications,
    });
    expect(await crisp.website.getConversation(website_id, session_id)).toMatchObject({
      is_verified: true,
      verifications,
    });
    await expect(redeem(code)).rejects.toMatchObject({ code: 400 });
  });
});
