import { afterEach, beforeEach, expect, it } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { onEachDatabase } from "../support/databases.js";
import { fromOperator } from "../support/from-operator.js";
import { Home } from "../support/home.js";
import { Listener } from "../support/listener.js";
import { crisp11, type OfficialClient } from "../support/official.js";
import type { Parley } from "../support/parley.js";
import { until } from "../support/wait.js";

onEachDatabase("after a server was killed", (database) => {
  let home: Home;
  let parley: Parley;
  let website_id: string;
  let crisp: OfficialClient;
  const open: { close(): void }[] = [];

  beforeEach(async () => {
    home = await Home.make(database);
    parley = await home.start();
    website_id = parley.created.website_id;
    crisp = crisp11(parley, parley.token("user"));
  });
  afterEach(async () => {
    for (const each of open.splice(0)) each.close();
    await parley?.stop();
    await home?.remove();
  });

  async function visit(opening: Parameters<typeof ChatBox.open>[2] = {}): Promise<ChatBox> {
    const box = await ChatBox.open(parley, website_id, opening);
    open.push(box);
    return box;
  }

  async function kill(): Promise<void> {
    await home.kill(parley);
    parley = await home.start();
    crisp = crisp11(parley, parley.token("user"));
  }

  it("no call goes on, and a page that was asked for may still be shown", async () => {
    const before = await visit();
    await before.join({});
    const { session_id, session_token } = before;
    await crisp.website.initiateNewCallSessionForConversation(website_id, session_id, "audio");
    await crisp.website.initiateBrowsingSessionForConversation(website_id, session_id);
    await kill();
    before.close();
    const ongoing = crisp.website.getOngoingCallSessionForConversation(website_id, session_id);
    await expect(ongoing).rejects.toMatchObject({ code: 404, message: "call_not_found" });
    const after = await visit({ session_token });
    await after.join({});
    await after.next("browsing:request");
    const { browsing_id } = await after.send("browsing:accept", {});
    const pages = await crisp.website.listBrowsingSessionsForConversation(website_id, session_id);
    expect(pages).toMatchObject([{ browsing_id }]);
    // Another call is no second one.
    await crisp.website.initiateNewCallSessionForConversation(website_id, session_id, "audio");
    await after.next("call:request");
    expect(after.told("call:request")).toHaveLength(1);
  });

  it("a message whose answer was lost is sent again, and is one", async () => {
    const before = await visit();
    await before.join({});
    const { session_id, session_token } = before;
    const kept = { type: "text", content: "You got this", fingerprint: 31_336 };
    const lost = { type: "text", content: "Did you get this?", fingerprint: 31_337 };
    await before.send("message:send", kept);
    // Whether the server took it before it died, nobody can tell: both must end in one message.
    const sent = before.send("message:send", lost).catch(() => {});
    await kill();
    before.close();
    await sent;
    const after = await visit({ session_token });
    await after.join({});
    for (const message of [kept, lost]) {
      expect(await after.send("message:send", message)).toEqual({ fingerprint: message.fingerprint });
    }
    expect((await after.send("message:list", {})).messages).toMatchObject([kept, lost]);
    expect(await crisp.website.getMessagesInConversation(website_id, session_id)).toMatchObject([kept, lost]);
  });

  it("a chat box finds its marks, its rating and who its visitor is", async () => {
    const before = await visit();
    await before.join({});
    const { session_id, session_token } = before;
    await before.send("session:set", { nickname: "Ada", email: "ada@example.com" });
    const send = (content: string): Promise<{ fingerprint: number }> =>
      crisp.website.sendMessageInConversation(website_id, session_id, fromOperator(content));
    const { fingerprint } = await send("Read");
    await send("Not read");
    await before.send("message:read", { fingerprints: [fingerprint] });
    await before.send("session:rate", { stars: 5 });
    await kill();
    const after = await visit({ session_token });
    const joined = await after.join({});
    expect(joined).toMatchObject({
      session_id,
      unread: 1,
      user: { nickname: "Ada", email: "ada@example.com" },
      rating: { stars: 5, comment: null },
      messages: [{ content: "Read", read: "chat" }, { content: "Not read" }],
    });
  });

  it("nobody is there but who came back, and their coming is told", async () => {
    const [stays, goes] = [await visit(), await visit()];
    for (const box of [stays, goes]) {
      await box.join({});
      await box.send("message:send", { type: "text", content: "Here I am" });
    }
    await kill();
    goes.close();
    const listener = await Listener.open(parley, parley.token("user"));
    open.push(listener);
    const there = async ({ session_id }: ChatBox) =>
      (await crisp.website.getConversation(website_id, session_id)).availability;
    expect([await there(stays), await there(goes)]).toEqual(["offline", "offline"]);
    expect(await crisp.website.countVisitors(website_id)).toMatchObject({ count: 0 });
    const back = await visit({ session_token: stays.session_token });
    await back.join({});
    const { payload } = await listener.next("session:update_availability");
    expect(payload).toMatchObject({ session_id: stays.session_id, availability: "online" });
    expect([await there(stays), await there(goes)]).toEqual(["online", "offline"]);
    expect(await crisp.website.countVisitors(website_id)).toMatchObject({ count: 1 });
    await crisp.website.sendMessageInConversation(website_id, back.session_id, fromOperator("Welcome back"));
    await until("the operator's words", () =>
      back.told("message:received").some(({ content }) => content === "Welcome back"),
    );
  });
});
