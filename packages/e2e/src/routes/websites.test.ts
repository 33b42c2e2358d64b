import { afterAll, beforeAll, expect } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { until } from "../support/wait.js";
import { ChatBox } from "./chat-box.js";

/** Days until a website that is deleted is gone: five seconds. */
const grace = 0.00006;

onEachDatabase("websites by the official client", (database) => {
  let scene: OfficialScene;
  let { parley, crisp: operator } = {} as OfficialScene;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user", { args: ["--website-grace", String(grace)] });
    ({ parley, crisp: operator } = scene);
  });
  afterAll(() => scene?.close());

  async function made(name: string): Promise<{ website_id: string; domain: string }> {
    const domain = `${name}.example`;
    const { website_id } = await operator.website.createWebsite({ name, domain });
    return { website_id, domain };
  }

  const gone = (website_id: string): Promise<boolean> =>
    operator.website.getWebsite(website_id).then(
      () => false,
      (error: { code: number }) => error.code === 404,
    );

  proves(
    ["website.createWebsite", "website.checkWebsiteExists", "website.getWebsite"],
    "a domain is free, then a website's of its own",
    async () => {
      const websiteData = { name: "Acme Inc.", domain: "acme-inc.com" };
      await expect(operator.website.checkWebsiteExists(websiteData.domain)).rejects.toMatchObject({ code: 404 });
      const { website_id } = await asDocumented(operator, "website.createWebsite", { websiteData });
      await asDocumented(operator, "website.checkWebsiteExists", { domain: websiteData.domain });
      const shown = await asDocumented(operator, "website.getWebsite", { websiteID: website_id });
      expect(shown).toMatchObject({ website_id, ...websiteData });
      // It can be worked with at once, and none else has its domain.
      expect(await operator.website.getWebsiteSettings(website_id)).toMatchObject(websiteData);
      const { session_id } = await operator.website.createNewConversation(website_id);
      expect(await operator.website.getConversation(website_id, session_id)).toMatchObject({ website_id });
      const again = operator.website.createWebsite(websiteData);
      await expect(again).rejects.toMatchObject({ code: 409, message: "website_exists" });
    },
  );

  proves(
    "website.deleteWebsite",
    "everything of the website is gone, for everybody",
    async () => {
      const { website_id, domain } = await made("short-lived");
      const { session_id } = await operator.website.createNewConversation(website_id);
      const box = await ChatBox.open(parley, website_id);
      await box.join({});
      const wrong = asDocumented(operator, "website.deleteWebsite", { websiteID: website_id });
      await expect(wrong).rejects.toMatchObject({ code: 403, message: "not_allowed" });
      const secret = parley.created.operator.password;
      await asDocumented(operator, "website.deleteWebsite", {
        websiteID: website_id,
        verify: (documented: object) => ({ ...documented, secret }),
      });
      // Until its time, all is as it was.
      expect(await operator.website.getWebsite(website_id)).toMatchObject({ domain });
      await until("the website to be out of reach", () => gone(website_id), 20_000);
      await expect(operator.website.getConversation(website_id, session_id)).rejects.toMatchObject({ code: 404 });
      await box.next("session:reset");
      await expect(ChatBox.open(parley, website_id)).rejects.toMatchObject({ code: 404, reason: "website_not_found" });
      box.close();
      // Its rows go last: then another may have its domain.
      const remade = await until("its domain to be free", () => made("short-lived").catch(() => false), 20_000);
      expect(remade).not.toMatchObject({ website_id });
    },
    60_000,
  );

  proves("website.abortWebsiteDeletion", "the website outlives one that was deleted later", async () => {
    const [kept, other] = [await made("kept"), await made("other")];
    const { session_id } = await operator.website.createNewConversation(kept.website_id);
    const verify = { method: "token", secret: parley.token("user").key };
    await operator.website.deleteWebsite(kept.website_id, verify);
    await asDocumented(operator, "website.abortWebsiteDeletion", { websiteID: kept.website_id });
    await operator.website.deleteWebsite(other.website_id, verify);
    await until("the other to be gone", () => gone(other.website_id), 20_000);
    expect(await operator.website.getWebsite(kept.website_id)).toMatchObject({ domain: kept.domain });
    expect(await operator.website.getConversation(kept.website_id, session_id)).toMatchObject({ session_id });
  });
});
