import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented, type Given } from "../support/documented.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { visitor } from "../support/visitor.js";
import { ChatBox } from "./chat-box.js";

onEachDatabase("settings by the official client", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "website", { args: ["--trust-proxy", "127.0.0.1"] });
    ({ parley, website_id, crisp } = scene);
  });
  afterAll(() => scene?.close());

  const ask = (method: string, given: Given = {}) => asDocumented(crisp, method, { websiteID: website_id, ...given });

  it("puts back to its default what is null, and names the domain that is none", async () => {
    const before = await crisp.website.getWebsiteSettings(website_id);
    await crisp.website.updateWebsiteSettings(website_id, {
      domain_alternates: ["acme.example"],
      emails: { rating: false },
      contact: { phone: "1" },
      chatbox: { wait_game: true, blocked_pages: ["https://a.example/*"], color_theme: "red" },
    });
    const wrong = crisp.website.updateWebsiteSettings(website_id, { domain_alternates: ["a b"], audit: { log: true } });
    await expect(wrong).rejects.toMatchObject({
      data: { message: expect.stringContaining("domain_alternates must be host names such as example.com.") },
    });
    const nothing = {
      domain_alternates: null,
      audit: { log: null },
      emails: { rating: null },
      contact: { phone: null },
      chatbox: { wait_game: null, blocked_pages: null, color_theme: null },
    };
    await crisp.website.updateWebsiteSettings(website_id, nothing);
    expect(await crisp.website.getWebsiteSettings(website_id)).toEqual(before);
  });

  proves(
    ["website.updateWebsiteSettings", "website.getWebsiteSettings"],
    "the website has them, and chat boxes are shown them and held to them",
    async () => {
      const defaults = await ask("website.getWebsiteSettings");
      let given: { name: string; domain: string; logo: string; chatbox: object } | undefined;
      await ask("website.updateWebsiteSettings", {
        settings: (documented: typeof given) => {
          given = documented;
          return documented;
        },
      });
      const settings = await ask("website.getWebsiteSettings");
      expect(settings).toMatchObject(given as object);
      expect(defaults).not.toMatchObject(given as object);
      const { name, domain, logo } = settings;
      expect(await crisp.website.getWebsite(website_id)).toMatchObject({ name, domain, logo });
      const response = await fetch(`${parley.url}/visitor/1/${website_id}/settings`);
      const shown = (await response.json()) as { data: object };
      expect(shown.data).toMatchObject({ name: "Crisp", chatbox: { color_theme: "blue" } });
      await expect(ChatBox.open(parley, website_id, { ip: "8.8.8.8" })).rejects.toMatchObject({
        reason: "not_allowed",
      });
      const box = await ChatBox.open(parley, website_id, { ip: "8.8.4.4" });
      await expect(box.join({ locales: ["he"] })).rejects.toMatchObject({ reason: "not_allowed" });
      box.close();
    },
  );

  it("merges deep, and changes nothing when something is wrong", async () => {
    await crisp.website.updateWebsiteSettings(website_id, {
      name: "Acme Inc.",
      chatbox: { tile: "sleet", locale: "fr", color_theme: "default", blocked_locales: [] },
    });
    const merged = { name: "Acme Inc.", chatbox: { tile: "sleet", locale: "fr", file_transfer: true } };
    expect(await crisp.website.getWebsiteSettings(website_id)).toMatchObject(merged);
    const wrong = crisp.website.updateWebsiteSettings(website_id, { name: "No", chatbox: { color_theme: "plaid" } });
    await expect(wrong).rejects.toMatchObject({ code: 400, message: "invalid_data" });
    expect(await crisp.website.getWebsite(website_id)).toMatchObject({ name: "Acme Inc." });
  });

  proves(
    ["website.getVerifyKey", "website.rollVerifyKey", "website.updateVerifySettings", "website.getVerifySettings"],
    "the key signs emails of chat boxes until it is rolled, once the settings demand it",
    async () => {
      const { secret } = await ask("website.getVerifyKey");
      const email = "ada@example.com";
      const sign = (key: string) => createHmac("sha256", key).update(email).digest("hex");
      const box = await visitor(scene);
      await box.send("session:set", { email: "unsigned@example.com" });
      await ask("website.updateVerifySettings");
      expect(await ask("website.getVerifySettings")).toEqual({ enabled: true });
      const refused = { reason: "not_allowed" };
      await expect(box.send("session:set", { email })).rejects.toMatchObject(refused);
      await box.send("session:set", { email, signature: sign(secret) });
      const status = await crisp.website.getVerifyStatusForConversation(website_id, box.session_id);
      expect(status).toMatchObject({ verified: true });
      await ask("website.rollVerifyKey");
      await expect(box.send("session:set", { email, signature: sign(secret) })).rejects.toMatchObject(refused);
      const rolled = await ask("website.getVerifyKey");
      await box.send("session:set", { email, signature: sign(rolled.secret) });
    },
  );
});
