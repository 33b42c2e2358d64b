import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented, type Given } from "../support/documented.js";
import type { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { until } from "../support/wait.js";
import { ChatBox } from "./chat-box.js";

onEachDatabase("browsing and calls by the official client", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;
  let box: ChatBox;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "plugin");
    ({ parley, website_id, crisp } = scene);
    listener = await scene.listen("user");
  });
  beforeEach(async () => {
    box = await ChatBox.open(parley, website_id);
    await box.join({ capabilities: ["browsing", "call"] });
    return () => box.close();
  });
  afterAll(() => scene?.close());

  const ask = (method: string, given: Given = {}) =>
    asDocumented(crisp, method, { websiteID: website_id, sessionID: box.session_id, ...given });

  /** A page that the visitor lets be watched. */
  async function browsing(): Promise<string> {
    await crisp.website.initiateBrowsingSessionForConversation(website_id, box.session_id);
    await box.next("browsing:request");
    return (await box.send("browsing:accept", {})).browsing_id;
  }

  /** A call that rings. */
  async function call(): Promise<string> {
    await crisp.website.initiateNewCallSessionForConversation(website_id, box.session_id, "audio");
    return (await box.next("call:request")).payload.call_id;
  }

  proves(
    "website.initiateBrowsingSessionForConversation",
    "the chat box is asked, and events tell what it says",
    async () => {
      await ask("website.initiateBrowsingSessionForConversation");
      await box.next("browsing:request");
      await box.send("browsing:reject", {});
      await listener.about(box.session_id, "browsing:request:rejected");
      const mark = box.received.length;
      await ask("website.initiateBrowsingSessionForConversation");
      await box.next("browsing:request", mark);
      const { browsing_id } = await box.send("browsing:accept", {});
      const payload = await listener.about(box.session_id, "browsing:request:initiated");
      expect(payload).toMatchObject({ browsing_id, browsing_token: expect.stringMatching(/^[0-9a-f]{64}$/) });
    },
  );

  proves("website.listBrowsingSessionsForConversation", "what the event told, until the chat box goes", async () => {
    const browsing_id = await browsing();
    const { browsing_token } = await listener.about(box.session_id, "browsing:request:initiated");
    const list = () => ask("website.listBrowsingSessionsForConversation");
    expect(await list()).toMatchObject([{ browsing_id, browsing_token }]);
    box.close();
    await until("the session to end", async () => (await list()).length === 0);
  });

  proves(
    "website.sendActionToExistingBrowsingSession",
    "it comes to the chat box; the last ends the session",
    async () => {
      const browsingID = await browsing();
      await ask("website.sendActionToExistingBrowsingSession", { browsingID });
      expect((await box.next("browsing:action")).payload).toEqual({ browsing_id: browsingID, action: "start" });
      await ask("website.sendActionToExistingBrowsingSession", { browsingID, action: "stop" });
      expect(await crisp.website.listBrowsingSessionsForConversation(website_id, box.session_id)).toEqual([]);
    },
  );

  proves("website.assistExistingBrowsingSession", "the chat box is told where to point", async () => {
    const browsingID = await browsing();
    await ask("website.assistExistingBrowsingSession", { browsingID });
    const assist = { action: "mouse", mouse: { x: 0, y: 784 } };
    expect((await box.next("browsing:assist")).payload).toEqual({ browsing_id: browsingID, ...assist });
  });

  proves(
    ["website.initiateNewCallSessionForConversation", "website.getOngoingCallSessionForConversation"],
    "it rings at the chat box, and events tell the team",
    async () => {
      await ask("website.initiateNewCallSessionForConversation");
      const ongoing = await ask("website.getOngoingCallSessionForConversation");
      const { call_id } = ongoing;
      expect((await box.next("call:request")).payload).toMatchObject({ call_id, mode: "audio" });
      expect(await listener.about(box.session_id, "call:request:initiated")).toMatchObject({ call_id });
      await box.send("call:accept", { call_id });
      await box.send("call:signaling", { call_id, type: "candidate", payload: { candidate: "" } });
      const signaled = await ask("website.getOngoingCallSessionForConversation");
      expect(JSON.stringify(signaled)).toContain('"candidate"');
    },
  );

  it("rings nowhere when the visitor is away: that rejects the call", async () => {
    const { session_id } = await crisp.website.createNewConversation(website_id);
    await crisp.website.initiateNewCallSessionForConversation(website_id, session_id, "audio");
    await listener.about(session_id, "call:request:rejected");
    const ongoing = crisp.website.getOngoingCallSessionForConversation(website_id, session_id);
    await expect(ongoing).rejects.toMatchObject({ code: 404 });
  });

  proves(
    "website.abortOngoingCallSessionForConversation",
    "the chat box stops, and there is no call any more",
    async () => {
      const callID = await call();
      await ask("website.abortOngoingCallSessionForConversation", { callID });
      expect((await box.next("call:abort")).payload).toEqual({ call_id: callID });
      expect(await listener.about(box.session_id, "call:request:rejected")).toMatchObject({ call_id: callID });
      const ongoing = crisp.website.getOngoingCallSessionForConversation(website_id, box.session_id);
      await expect(ongoing).rejects.toMatchObject({ code: 404 });
    },
  );

  proves("website.transmitSignalingOnOngoingCallSession", "it comes to the chat box as it is", async () => {
    const callID = await call();
    await ask("website.transmitSignalingOnOngoingCallSession", { callID });
    expect((await box.next("call:signaling")).payload).toEqual({ call_id: callID, type: "sdp", payload: {} });
  });
});
