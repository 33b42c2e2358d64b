import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { conversationIn } from "../support/conversation.js";
import { onEachDatabase } from "../support/databases.js";
import { fromOperator } from "../support/from-operator.js";
import { Home } from "../support/home.js";
import type { Listener } from "../support/listener.js";
import { MailServer, read } from "../support/mail-server.js";
import { OfficialScene } from "../support/official-scene.js";
import { startParley } from "../support/parley.js";
import { Rest } from "../support/rest.js";
import { until } from "../support/wait.js";

const settings = { PARLEY_MAIL_DELAY: "0.1", PARLEY_UNREAD_DELAY: "0.5", PARLEY_MAIL_FROM: "chat@acme.example" };

onEachDatabase("outgoing mail", (database) => {
  let server: MailServer;
  let scene: OfficialScene;
  let { website_id, crisp: client } = {} as OfficialScene;
  let rest: Rest;
  let listener: Listener;

  beforeAll(async () => {
    server = await MailServer.start();
    scene = await OfficialScene.start(database, "user", { env: { ...settings, PARLEY_SMTP_URL: server.url } });
    ({ website_id, crisp: client } = scene);
    rest = new Rest(scene.parley, scene.parley.token("website"));
    listener = await scene.listen("plugin");
  });
  afterEach(() => {
    server.refusal = () => undefined;
  });
  afterAll(async () => {
    await scene?.close();
    await server?.close();
  });

  const at = (session_id: string) => `/website/${website_id}/conversation/${session_id}`;

  const conversation = (meta?: object) => conversationIn(scene, { meta });

  const say = (session_id: string, content: string, more: object = {}) =>
    client.website.sendMessageInConversation(website_id, session_id, fromOperator(content, more));

  /** The first event of a name about a conversation. */
  const told = (name: string, session_id: string) =>
    until(
      `${name} of ${session_id}`,
      () => listener.received.find((event) => event.name === name && event.payload.session_id === session_id)?.payload,
    );

  it("brings the visitor what operators say, in one thread that answers lead back to", async () => {
    const session_id = await conversation({ email: "zoe@example.com", nickname: "Zoe" });
    const { fingerprint } = await say(session_id, "Hello Zoë, are you there?");
    await say(session_id, "not for Zoe", { type: "note" });
    const first = await server.to("zoe@example.com");
    expect(first.text).toContain("Hello Zoë, are you there?");
    expect(first.text).not.toContain("not for Zoe");
    expect(first.headers.get("from")).toContain("<chat@acme.example>");
    expect(first.headers.get("reply-to")).toMatch(/<reply\+[0-9a-z]+\.[a-z2-7]{20}@acme\.example>/);
    expect(await told("message:notify:unread:received", session_id)).toMatchObject({ website_id });
    const delivered = await told("message:acknowledge:delivered", session_id);
    expect(delivered).toMatchObject({ origin: "email", fingerprints: [fingerprint] });
    expect((await rest.data("GET", `${at(session_id)}/message/${fingerprint}`)).delivered).toBe("email");
    const before = server.mails.length;
    await say(session_id, "One more thing");
    const second = await server.to("zoe@example.com", before);
    expect(second.headers.get("in-reply-to")).toBe(first.headers.get("message-id"));
    expect(second.headers.get("references")).toBe(first.headers.get("message-id"));
    expect(second.text).not.toContain("Hello Zoë");
  });

  it("says that a mail was refused, and for which messages", async () => {
    server.refusal = () => 550;
    const session_id = await conversation({ email: "gone@example.com" });
    const { fingerprint } = await say(session_id, "Anybody?");
    const ignored = await told("message:acknowledge:ignored", session_id);
    expect(ignored).toMatchObject({ origin: "email", fingerprints: [fingerprint], details: { type: "bounce" } });
    expect(ignored.details.reason).toContain("550");
    expect((await rest.data("GET", `${at(session_id)}/message/${fingerprint}`)).ignored).toBeTruthy();
  });

  it("tries again when the mail server says later", async () => {
    let tries = 0;
    server.refusal = () => (++tries === 1 ? 451 : undefined);
    const session_id = await conversation({ email: "later@example.com" });
    await say(session_id, "Take your time");
    expect((await server.to("later@example.com")).text).toContain("Take your time");
    expect(tries).toBe(2);
  });

  it("reminds operators of what nobody read", async () => {
    const session_id = await conversation();
    await say(session_id, "Hello?", { from: "user" });
    expect(await told("message:notify:unread:send", session_id)).toMatchObject({ website_id, session_id });
  });

  it("verifies an address by the page behind the link, which looking at does not use up", async () => {
    const session_id = await conversation({ email: "eve@example.com" });
    await client.website.requestIdentityVerificationForConversation(website_id, session_id, { identity: "email" });
    const { text } = await server.to("eve@example.com");
    const link = /http:\/\/\S+\/page\/confirm\S+/.exec(text)?.[0] ?? "";
    for (let i = 0; i < 2; i++) {
      const page = await fetch(link);
      expect([page.status, page.headers.get("content-security-policy")]).toEqual([
        200,
        expect.stringContaining("'none'"),
      ]);
      expect(await page.text()).toContain("eve@example.com");
    }
    expect((await rest.data("GET", `${at(session_id)}/verify`)).verified).toBe(false);
    const forged = link.replace(/token=\d{6}/, "token=000000");
    expect((await fetch(forged, { method: "POST" })).status).toBe(404);
    expect((await fetch(link, { method: "POST" })).status).toBe(200);
    const verifications = [{ identity: "email", method: "link", annotation: "eve@example.com" }];
    expect(await rest.data("GET", `${at(session_id)}/verify`)).toEqual({ verified: true, verifications });
    expect(await told("session:update_verify", session_id)).toMatchObject({ is_verified: true, verifications });
    expect((await fetch(link)).status).toBe(410);
    expect((await fetch(link, { method: "POST" })).status).toBe(410);
    expect((await fetch(link, { method: "PUT" })).status).toBe(405);
  });

  it("takes a rating by the page behind the link", async () => {
    const session_id = await conversation({ email: "rates@example.com" });
    await client.website.requestUserFeedbackForConversation(website_id, session_id);
    const { text } = await server.to("rates@example.com");
    const link = /http:\/\/\S+\/page\/rate\S+/.exec(text)?.[0] ?? "";
    expect((await fetch(link)).status).toBe(200);
    const rate = (form: string) => fetch(link, { method: "POST", body: new URLSearchParams(form) });
    expect((await rate("stars=6")).status).toBe(400);
    expect((await rate("stars=4&comment=Good%00 work")).status).toBe(200);
    const { rating } = await told("session:sync:rating", session_id);
    expect(rating).toEqual({ stars: 4, comment: "Good work" });
    expect((await fetch(`${link}x`, { method: "POST" })).status).toBe(404);
  });
});

onEachDatabase("mail that waits", (database) => {
  it("outlives a crash of the server, and goes out when the mail server is back", async () => {
    const home = await Home.make(database);
    const closed = await MailServer.start();
    const { port } = closed;
    await closed.close();
    const env = { ...settings, PARLEY_SMTP_URL: `smtp://127.0.0.1:${port}` };
    const first = await home.start({ env });
    const rest = new Rest(first, first.token("website"));
    const website = `/website/${first.created.website_id}`;
    const { session_id } = await rest.data("POST", `${website}/conversation`, {});
    await rest.data("POST", `${website}/conversation/${session_id}/transcript`, {
      to: "user",
      email: "zoe@example.com",
    });
    await home.kill(first);
    const server = await MailServer.start(port);
    const second = await home.start({ env });
    try {
      expect((await server.to("zoe@example.com")).headers.get("subject")).toContain("Transcript");
    } finally {
      await second.stop();
      await server.close();
      await home.remove();
    }
  });
});

describe("without a mail server", () => {
  it("mail goes into files of the data folder, and the log says so", async () => {
    const data = await mkdtemp(join(tmpdir(), "parley-mail-"));
    const parley = await startParley({ data });
    try {
      const rest = new Rest(parley, parley.token("website"));
      const website = `/website/${parley.created.website_id}`;
      const { session_id } = await rest.data("POST", `${website}/conversation`, {});
      await rest.data("POST", `${website}/conversation/${session_id}/transcript`, {
        to: "user",
        email: "a@example.com",
      });
      const folder = join(data, "mail");
      const [file = ""] = await until("a file", async () => {
        const files = await readdir(folder).catch(() => []);
        return files.length > 0 && files.every((name) => name.endsWith(".eml")) && !files[0]?.startsWith(".") && files;
      });
      const { headers } = read(await readFile(join(folder, file), "utf8"));
      expect(headers.get("to")).toBe("a@example.com");
      expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
      await until("the log's line", () => parley.errors().includes("mail is written to files"));
      expect(parley.errors()).not.toContain("a@example.com");
    } finally {
      await parley.stop();
      await rm(data, { recursive: true });
    }
  });
});
