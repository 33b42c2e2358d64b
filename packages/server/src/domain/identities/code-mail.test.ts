import { expect, it, vi } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { all, run, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { type MailScene, openMailScene } from "../../testing/mail-scene.js";
import type { SendableMail } from "../mail/mail.js";
import { Presence } from "../presence/presence.js";
import { mergeConversations } from "../visitors/merge.js";

const payloads = statement("test.payloads", "SELECT payload FROM jobs");
const age = statement("test.age", "UPDATE identity_codes SET requested_at = requested_at - ?");

onDatabases("mails of codes", ({ each }) => {
  let store: Store;
  let scene: MailScene;

  each(async (empty) => {
    store = empty;
    return () => scene.close();
  });

  it.each(["replaced", "replaced after a merge", "used", "removed"])(
    "sends no code that was %s while no mail server took it",
    async (what) => {
      const tried: SendableMail[] = [];
      const sent: string[] = [];
      let away = true;
      scene = await openMailScene(store, {
        send: async (mail) => {
          tried.push(mail);
          if (away) throw new Error("Come back later.");
          sent.push(codeOf(mail));
        },
      });
      const { website_id, identities, conversations } = scene;
      const codeOf = (mail?: SendableMail) => /^\d{6}$/m.exec(mail?.text ?? "")?.[0] ?? "";
      const request = (session_id: string) => identities.request(website_id, session_id, { identity: "email" });
      const merge = (from: string, into: string) =>
        store.write(mergeConversations(website_id, from, into, new Presence(systemClock)));
      const conversation = async () => {
        const session_id = await conversations.create(website_id);
        await conversations.updateMeta(website_id, session_id, { email: "Zoe@example.com" });
        return session_id;
      };
      const session_id = await conversation();
      await request(session_id);
      await vi.waitFor(() => expect(tried).toHaveLength(1));
      const code = codeOf(tried[0]);
      const into = what.endsWith("merge") ? await conversation() : session_id;
      if (into !== session_id) await merge(session_id, into);
      if (what === "used") await identities.redeem(website_id, session_id, { identity: "email", token: code });
      if (what === "removed") await conversations.remove(website_id, session_id);
      if (what.startsWith("replaced")) {
        await store.write({ name: "age", body: () => run(age, [30_000]) });
        await request(into);
      }
      // One that goes along with a merge, and is good still.
      const known = await conversation();
      const unknown = await conversation();
      await request(unknown);
      await merge(unknown, known);
      away = false;
      await vi.waitFor(async () => expect(await store.read(all(payloads, []))).toEqual([]));
      expect(sent).toHaveLength(what.startsWith("replaced") ? 2 : 1);
      const told = scene.warned.filter(({ message }) => message.includes("its code was used"));
      expect(told).toHaveLength(1);
      expect(JSON.stringify(told)).not.toMatch(new RegExp(`zoe|\\b${code}\\b`, "i"));
    },
  );
});
