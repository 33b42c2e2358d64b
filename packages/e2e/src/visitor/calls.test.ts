import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { onEachDatabase } from "../support/databases.js";
import { devices } from "../support/devices.js";
import { Listener } from "../support/listener.js";
import { OfficialScene } from "../support/official-scene.js";
import { Rest } from "../support/rest.js";
import { type Opening, visitor } from "../support/visitor.js";
import { until } from "../support/wait.js";

const offer = { type: "sdp", payload: { type: "offer", sdp: "v=0" } };
const candidate = { type: "candidate", payload: { candidate: "candidate:1", sdpMLineIndex: 0 } };

onEachDatabase("calls and pages that are watched, with two devices of a visitor", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;
  let listener: Listener;
  let phone: ChatBox;
  let laptop: ChatBox;
  let session_id: string;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "user");
    ({ parley, website_id, crisp } = scene);
  });
  beforeEach(async () => {
    listener = await Listener.open(parley, parley.token("user"));
    [phone, laptop] = await devices(scene);
    session_id = phone.session_id;
  });
  afterEach(() => listener.close());
  afterAll(() => scene?.close());

  const visit = (opening?: Opening) => visitor(scene, opening);

  const call = async (): Promise<string> => {
    await crisp.website.initiateNewCallSessionForConversation(website_id, session_id, "audio");
    return (await crisp.website.getOngoingCallSessionForConversation(website_id, session_id)).call_id;
  };
  const rejected = (call_id: string) =>
    until("the end of the call to be told", () =>
      listener.received.find(({ name, payload }) => name === "call:request:rejected" && payload.call_id === call_id),
    );

  it("ring on both, are taken on one, and are spoken of with that one, by both forms of the route", async () => {
    const call_id = await call();
    for (const box of [phone, laptop]) {
      const { payload } = await box.next("call:request");
      expect(payload).toEqual({ call_id, mode: "audio", expires_at: expect.any(Number) });
    }
    const initiated = { website_id, session_id, inbox_id: null, call_id };
    expect((await listener.next("call:request:initiated")).payload).toEqual(initiated);
    await laptop.send("call:accept", { call_id });
    for (const box of [phone, laptop]) expect((await box.next("call:accepted")).payload).toEqual({ call_id });
    await crisp.website.transmitSignalingOnOngoingCallSession(website_id, session_id, call_id, offer);
    const path = `/website/${website_id}/conversation/${session_id}/call/${call_id}/signaling`;
    await new Rest(parley, parley.token("user")).data("PATCH", path, candidate);
    await until("both signals", () => laptop.told("call:signaling").length === 2);
    expect(laptop.told("call:signaling")).toEqual([
      { call_id, ...offer },
      { call_id, ...candidate },
    ]);
    await laptop.send("call:signaling", { call_id, ...candidate });
    for (const [name, packet] of [
      ["call:accept", { call_id }],
      ["call:reject", { call_id }],
      ["call:signaling", { call_id, ...offer }],
    ] as const) {
      await expect(phone.send(name, packet)).rejects.toMatchObject({ reason: "not_allowed" });
    }
    const ongoing = await crisp.website.getOngoingCallSessionForConversation(website_id, session_id);
    expect(ongoing).toEqual({ call_id, signaling: [candidate] });
    await laptop.send("call:reject", { call_id });
    expect((await rejected(call_id)).payload).toEqual(initiated);
    await phone.next("call:abort");
    expect(phone.told("call:signaling")).toEqual([]);
    await expect(laptop.send("call:reject", { call_id })).rejects.toMatchObject({ reason: "call_not_found" });
  });

  it("are another visitor's business no more than another website's", async () => {
    const call_id = await call();
    const stranger = await visit();
    for (const name of ["call:accept", "call:reject", "call:signaling"]) {
      const packet = { call_id, ...offer };
      await expect(stranger.send(name, packet)).rejects.toMatchObject({ reason: "call_not_found" });
    }
    expect(stranger.received).toEqual([]);
    const { website_id: other } = await crisp.website.createWebsite({
      name: "Other",
      domain: `o${Date.now()}.example`,
    });
    const abort = crisp.website.abortOngoingCallSessionForConversation(other, session_id, call_id);
    await expect(abort).rejects.toMatchObject({ code: 404, message: "conversation_not_found" });
    await crisp.website.abortOngoingCallSessionForConversation(website_id, session_id, call_id);
    await rejected(call_id);
  });

  it("ring and ask on the next page, too, and end when the device that took them goes", async () => {
    const call_id = await call();
    await crisp.website.initiateBrowsingSessionForConversation(website_id, session_id);
    for (const box of [phone, laptop]) box.close();
    const { session_token } = laptop;
    const next = await visit({ session_token });
    expect((await next.next("call:request")).payload).toMatchObject({ call_id });
    expect((await next.next("browsing:request")).payload).toEqual({ expires_at: expect.any(Number) });
    await next.send("call:accept", { call_id });
    const { browsing_id } = await next.send("browsing:accept", {});
    await crisp.website.sendActionToExistingBrowsingSession(website_id, session_id, browsing_id, "start");
    await next.next("browsing:action");
    // Both are answered: who comes now is asked nothing.
    const tab = await visit({ session_token });
    await tab.send("session:event", { events: [{ text: "Fence" }] });
    expect(tab.received).toEqual([]);
    await expect(tab.send("browsing:reject", {})).rejects.toMatchObject({ reason: "not_allowed" });
    next.close();
    await rejected(call_id);
    await until("nothing to be watched", async () => {
      const list = await crisp.website.listBrowsingSessionsForConversation(website_id, session_id);
      return list.length === 0;
    });
    expect(tab.told("browsing:action")).toEqual([]);
  });

  it("end with the session: who leaves hangs up", async () => {
    const call_id = await call();
    await phone.send("call:accept", { call_id });
    await phone.send("session:leave", {});
    await rejected(call_id);
    await crisp.website.removeConversation(website_id, session_id);
  });

  it("reach nobody who has not joined", async () => {
    for (const box of [phone, laptop]) box.close();
    const { session_token } = laptop;
    const shy = await ChatBox.connect(parley, { website_id, session_id, session_token });
    onTestFinished(() => shy.close());
    await until("the devices to be gone", () => !phone.connected && !laptop.connected);
    await crisp.website.initiateNewCallSessionForConversation(website_id, session_id, "audio");
    await crisp.website.initiateBrowsingSessionForConversation(website_id, session_id);
    await listener.next("call:request:rejected");
    expect((await listener.next("browsing:request:rejected")).payload).toEqual({
      website_id,
      session_id,
      inbox_id: null,
    });
    expect(shy.received).toEqual([]);
  });
});
