import { expect, it, vi } from "vitest";
import { systemClock } from "../../platform/clock.js";
import { getConversationId } from "../../store/conversations.js";
import { getFile } from "../../store/files.js";
import { listMessageRows } from "../../store/messages.js";
import type { WebsiteId } from "../../store/scope.js";
import { replaceDomains } from "../../store/website-settings.js";
import { onDatabases } from "../../testing/databases.js";
import { type MailScene, openMailScene } from "../../testing/mail-scene.js";
import { addWebsite, other_id, website_id } from "../../testing/websites.js";
import type { SendableMail } from "../mail/mail.js";
import { Presence } from "../presence/presence.js";
import { mergeConversations } from "../visitors/merge.js";
import type { Received } from "./received.js";

onDatabases("incoming mail", ({ each }) => {
  let scene: MailScene;

  each(async (store) => {
    scene = await openMailScene(store);
    await addWebsite(store, other_id);
    return scene.close;
  });

  let mails = 0;
  /** The headers in front take the place of those that a mail has otherwise. */
  function mail(headers: Record<string, string | undefined> = {}, text = "Hello"): Buffer {
    const all = {
      From: "Zoe <zoe@example.com>",
      To: "support@acme.example",
      Subject: "Lamp",
      Date: "Mon, 23 Nov 2026 10:00:00 +0000",
      "Message-ID": `<m${++mails}@example.com>`,
      ...headers,
    };
    const lines = Object.entries(all).filter(([, value]) => value !== undefined);
    return Buffer.from([...lines.map(([name, value]) => `${name}: ${value}`), "", text].join("\r\n"));
  }

  const receive = (source: Buffer, envelope?: readonly string[], given?: string) =>
    scene.incoming.receive(source, envelope, given);
  const session = (received: readonly Received[], i = 0) => (received[i] as { session_id: string }).session_id;
  const idOf = async (session_id: string, website: WebsiteId = website_id) =>
    (await scene.store.read(getConversationId(website, session_id))) as number;
  const replyTo = async (session_id: string, website = website_id) =>
    scene.addresses.of({ conversation_id: await idOf(session_id, website), session_id }, "acme.example");
  const texts = async (session_id: string, website: WebsiteId = website_id) =>
    (await scene.store.read(listMessageRows(await idOf(session_id, website), 100))).map(({ content }) =>
      JSON.parse(content),
    );
  const hold = (headers: Record<string, string | undefined>, envelope?: readonly string[]) =>
    holdSource(mail({ "X-Spam-Flag": "YES", ...headers }), envelope);
  const holdSource = async (source: Buffer, envelope?: readonly string[]) => {
    const received = await receive(source, envelope);
    expect(received[0]).toMatchObject({ outcome: "held_back" });
    return (received[0] as { spam_id: string }).spam_id;
  };
  const accept = (spam_id: string) => scene.spams.decide(website_id, spam_id, "accept");
  const sessions = async () => [...new Set((await scene.told("message:send")).map((told) => told.session_id))];

  it("comes once to each website that it is for", async () => {
    const both = mail({ To: "a@acme.example, b@acme.example", Cc: "c@other.example" });
    const received = await receive(both);
    expect(received).toMatchObject([
      { outcome: "delivered", website_id },
      { outcome: "delivered", website_id: other_id },
    ]);
    expect(await texts(session(received, 1), other_id)).toEqual(["Hello"]);
    expect(await receive(both)).toMatchObject([{ outcome: "duplicate" }, { outcome: "duplicate" }]);
  });

  it("is for whom the mail server says, whomever else it names", async () => {
    const opened = await receive(mail());
    const answer = mail({ To: await replyTo(session(opened)), Cc: "c@other.example" });
    const other = await receive(answer, ["c@other.example"]);
    expect(other).toMatchObject([{ outcome: "delivered", website_id: other_id }]);
    const own = await receive(answer, [await replyTo(session(opened))]);
    expect(own).toMatchObject([{ outcome: "delivered", website_id, session_id: session(opened) }]);
    const passed = mail({ "Delivered-To": "c@other.example", To: "support@acme.example" });
    expect(await receive(passed, ["box@host.example"])).toMatchObject([{ website_id: other_id }]);
  });

  it.each(["<a@Acme.example>", "a@mail.acme.example", " a@acme.example "])(
    "is for the website of %s",
    async (address) => {
      expect(await receive(mail({ To: "z@x.example" }), [address])).toMatchObject([
        { outcome: "delivered", website_id },
      ]);
    },
  );

  it("is for a website whose domain has other letters than ASCII, however it is written", async () => {
    await scene.store.write({ name: "domain", body: () => replaceDomains(other_id, ["xn--caf-dma.example"]) });
    for (const To of ["a@café.example", "a@xn--caf-dma.example"]) {
      expect(await receive(mail({ To }))).toMatchObject([{ outcome: "delivered", website_id: other_id }]);
    }
  });

  it("is for the website that is named, and continues no conversation of another one", async () => {
    const opened = await receive(mail());
    const given = await receive(mail({ To: await replyTo(session(opened)) }), undefined, other_id);
    expect(given).toMatchObject([{ outcome: "delivered", website_id: other_id }]);
    expect(await texts(session(opened))).toEqual(["Hello"]);
    const named = await receive(mail({ To: await replyTo(session(opened)) }), undefined, website_id);
    expect(named).toMatchObject([{ session_id: session(opened) }]);
  });

  it("answers a conversation that was merged into another one, and opens one when it was removed", async () => {
    const [first, second, third] = [await receive(mail()), await receive(mail()), await receive(mail())].map((all) =>
      session(all),
    );
    const addresses = await Promise.all([first, second].map((id) => replyTo(id as string)));
    const presence = new Presence(systemClock);
    await scene.store.write(mergeConversations(website_id, first as string, second as string, presence));
    await scene.store.write(mergeConversations(website_id, second as string, third as string, presence));
    for (const To of addresses) expect(session(await receive(mail({ To })))).toBe(third);
    await scene.conversations.remove(website_id, third as string);
    const [To] = addresses;
    const opened = await receive(mail({ To }));
    expect(opened).toMatchObject([{ outcome: "delivered" }]);
    expect([first, second, third]).not.toContain(session(opened));
  });

  it("comes once into each conversation whose reply address it has, however it is handed over", async () => {
    const opened = [session(await receive(mail())), session(await receive(mail({ From: "Abe <abe@example.com>" })))];
    const [one = "", other = ""] = await Promise.all(opened.map((id) => replyTo(id)));
    const outcomes = (received: readonly Received[]) =>
      received.map((each) => [each.outcome, (each as { session_id?: string }).session_id]);
    const to = (outcome: string) => opened.map((id) => [outcome, id]);
    const both = mail({ To: `${one}, ${other}, support@acme.example` }, "Both");
    expect(outcomes(await receive(both))).toEqual(to("delivered"));
    expect(outcomes(await receive(both))).toEqual(to("duplicate"));
    // A mail server that runs the command for each recipient, at once.
    const apart = mail({ To: `${one}, ${other}` }, "Apart");
    const taken = await Promise.all([one, other, one, other].map((address) => receive(apart, [address])));
    expect(taken.flat().filter(({ outcome }) => outcome === "delivered")).toHaveLength(2);
    // The same mail to the website itself is for none of its conversations.
    expect(await receive(apart, ["support@acme.example"], website_id)).toMatchObject([{ outcome: "duplicate" }, {}]);
    const spam_id = await hold({ From: undefined, To: `${one}, ${other}` });
    await accept(spam_id);
    for (const id of opened) expect(await texts(id)).toEqual(["Hello", "Both", "Apart", "Hello"]);
    expect(await sessions()).toHaveLength(2);
    // No other program knows the ids that copies are kept by.
    const { in_reply_to, references } = await answered(opened[1] as string);
    expect(JSON.stringify([in_reply_to, references])).not.toContain("@again");
    const [from, into] = opened as [string, string];
    await scene.store.write(mergeConversations(website_id, from, into, new Presence(systemClock)));
    expect(outcomes(await receive(both))).toEqual([["duplicate", into]]);
  });

  it("is one mail, however often it comes, also without a Message-ID", async () => {
    const source = mail();
    const received = await Promise.all([1, 2, 3].map(() => receive(source)));
    expect(received.map(([one]) => one?.outcome).sort()).toEqual(["delivered", "duplicate", "duplicate"]);
    const nameless = { "Message-ID": undefined };
    const opened = await receive(mail({ ...nameless, "Delivered-To": "a@acme.example" }));
    expect(await receive(mail({ ...nameless, "Delivered-To": "b@acme.example" }))).toMatchObject([
      { outcome: "duplicate", session_id: session(opened) },
    ]);
    expect(await receive(mail(nameless, "Other"))).toMatchObject([{ outcome: "delivered" }]);
  });

  it("is another mail by time and content, although a program gives all of them one Message-ID", async () => {
    const one = { "Message-ID": "<same@example.com>", Date: "Mon, 23 Nov 2026 10:00:00 +0000" };
    const other = { ...one, Date: "Mon, 23 Nov 2026 11:00:00 +0000" };
    expect(await receive(mail(one, "First"))).toMatchObject([{ outcome: "delivered" }]);
    expect(await receive(mail(one, "First\r\n-- \r\nThe list"))).toMatchObject([{ outcome: "duplicate" }]);
    expect(await receive(mail(other, "First"))).toMatchObject([{ outcome: "duplicate" }]);
    expect(await receive(mail(other, "Second"))).toMatchObject([{ outcome: "delivered" }]);
    expect(await receive(mail(other, "Second"))).toMatchObject([{ outcome: "duplicate" }]);
  });

  it("that comes before the mail which it answers has that one follow it", async () => {
    const answer = await receive(mail({ "In-Reply-To": "<root@example.com>" }, "Answer"));
    const root = await receive(mail({ "Message-ID": "<root@example.com>" }, "Root"));
    expect(root).toMatchObject([{ outcome: "delivered", session_id: session(answer) }]);
    expect(await receive(mail({ "Message-ID": "<root@example.com>" }, "Root"))).toMatchObject([
      { outcome: "duplicate" },
    ]);
  });

  it("that was held back goes where it would have gone", async () => {
    const opened = session(await receive(mail()));
    // Who names no sender is held back also in a conversation; here the mail server alone knows whose address it was.
    await accept(await hold({ From: undefined, To: "undisclosed@x.example" }, [await replyTo(opened)]));
    expect(await texts(opened)).toEqual(["Hello", "Hello"]);
    const spam_id = await hold({ "Message-ID": "<spam@example.com>" });
    const answer = session(await receive(mail({ References: "<spam@example.com>" })));
    await accept(spam_id);
    expect(await texts(answer)).toEqual(["Hello", "Hello"]);
    expect(await sessions()).toHaveLength(2);
  });

  it.each(["names no sender", "is of a known sender"])(
    "that was held back and %s goes to each conversation for which it came, also one after the other",
    async (what) => {
      const [one, other, none] = [
        session(await receive(mail())),
        session(await receive(mail())),
        session(await receive(mail())),
      ];
      const known = what === "is of a known sender";
      const source = mail({ "X-Spam-Flag": "YES", To: "list@example.com", ...(known ? {} : { From: undefined }) });
      const spam_id = known
        ? await holdSource(source, ["support@acme.example"])
        : await holdSource(source, [await replyTo(one)]);
      const later = known ? [one, other] : [other];
      for (const session_id of [...later, ...later]) {
        expect(await receive(source, [await replyTo(session_id)])).toMatchObject([{ outcome: "dropped" }]);
      }
      expect(await scene.spams.list(website_id, 1, undefined)).toHaveLength(1);
      await accept(spam_id);
      for (const session_id of [one, other]) expect(await texts(session_id)).toEqual(["Hello", "Hello"]);
      expect(await texts(none)).toEqual(["Hello"]);
    },
  );

  it("that was held back goes also to whom it comes for while it is let in", async () => {
    const [one, other, third] = [
      session(await receive(mail())),
      session(await receive(mail())),
      session(await receive(mail())),
    ];
    const source = mail({ "X-Spam-Flag": "YES" });
    const spam_id = await holdSource(source, ["support@acme.example"]);
    const dropped = [{ outcome: "dropped" }];
    expect(await receive(source, [await replyTo(one)])).toMatchObject(dropped);
    const { incoming, store } = scene;
    const [let_in, write] = [incoming.accept.bind(incoming), store.write.bind(store)];
    vi.spyOn(incoming, "accept").mockImplementationOnce(async (...given) => {
      expect(await receive(source, [await replyTo(other)])).toMatchObject(dropped);
      return let_in(...given);
    });
    vi.spyOn(store, "write").mockImplementation(async (command) => {
      if (command.name === "holdBackForMore") {
        vi.mocked(store.write).mockRestore();
        await accept(spam_id);
      }
      return write(command);
    });
    const last = await receive(source, [await replyTo(third)]);
    expect(last).toMatchObject([{ outcome: "delivered", session_id: third }]);
    for (const session_id of [one, other, third]) expect(await texts(session_id)).toEqual(["Hello", "Hello"]);
    await expect(accept(spam_id)).rejects.toMatchObject({ reason: "spam_not_found" });
    vi.restoreAllMocks();
  });

  it("that was held back comes in once, also when it is let in twice, or comes in by itself", async () => {
    const spam_id = await hold({});
    const decided = await Promise.allSettled([accept(spam_id), accept(spam_id), accept(spam_id)]);
    expect(decided.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(await scene.told("message:send")).toHaveLength(1);
    expect(await scene.told("spam:decision")).toMatchObject([{ spam_id, action: "accept" }]);
    const headers = { "Message-ID": "<twice@example.com>" };
    const held = await hold({ ...headers, Date: "Mon, 23 Nov 2026 09:00:00 +0000" });
    await receive(mail(headers));
    await accept(held);
    expect(await scene.told("message:send")).toHaveLength(2);
    expect(await scene.spams.list(website_id, 1, undefined)).toEqual([]);
  });

  it("that was held back is either let in or dropped, never both", async () => {
    const spam_id = await hold({});
    const reject = scene.spams.decide(website_id, spam_id, "reject");
    const decided = await Promise.allSettled([accept(spam_id), reject]);
    expect(decided.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [{ action }] = await scene.told("spam:decision");
    expect(await scene.told("message:send")).toHaveLength(action === "accept" ? 1 : 0);
  });

  /** Answers a conversation by mail; the mail that its visitor gets. */
  async function answered(session_id: string) {
    const from = scene.mails.length;
    await scene.send(session_id, { content: "Is it plugged in?" });
    await vi.waitFor(() => expect(scene.mails).toHaveLength(from + 1));
    return scene.mails[from] as SendableMail;
  }
  const report = (action: string, id: string) => `--b
Content-Type: message/delivery-status

Action: ${action}

--b
Content-Type: text/rfc822-headers

Message-ID: <${id}>

--b--`;
  const daemon = {
    From: "MAILER-DAEMON@mx.example",
    "Content-Type": "multipart/report; report-type=delivery-status; boundary=b",
  };

  it("that tells of another one changes what it tells of, and is no message", async () => {
    const opened = session(await receive(mail()));
    const { message_id, reply_to } = await answered(opened);
    const To = reply_to;
    expect(await receive(mail({ ...daemon, To }, report("delayed", message_id)))).toMatchObject([
      { outcome: "dropped" },
    ]);
    expect(await scene.told("message:acknowledge:ignored")).toEqual([]);
    expect(await receive(mail({ ...daemon, To }, report("failed", message_id)))).toMatchObject([
      { outcome: "bounced" },
    ]);
    expect(await scene.told("message:acknowledge:ignored")).toHaveLength(1);
    const stray = report("failed", "nobody@x.example");
    expect(await receive(mail(daemon, stray))).toMatchObject([{ outcome: "dropped" }]);
    // The address says that it is one of ours, and nothing says which.
    expect(await receive(mail({ ...daemon, To }, stray))).toMatchObject([{ outcome: "delivered", session_id: opened }]);
  });

  it("that a postmaster writes is read", async () => {
    const From = "postmaster@example.com";
    expect(await receive(mail({ From }, "Message-ID: <nobody@x.example>"))).toMatchObject([{ outcome: "delivered" }]);
  });

  it("of this server comes in no more, whatever Message-ID another server gave it", async () => {
    const { message_id } = await answered(session(await receive(mail())));
    const known = { "Message-ID": `<${message_id}>` };
    expect(await receive(mail(known))).toMatchObject([{ outcome: "dropped" }]);
    expect(await receive(mail({ "X-Parley-Message-ID": `<${message_id}>` }))).toMatchObject([{ outcome: "dropped" }]);
    expect(await receive(mail({ "X-Parley-Message-ID": "<other@x.example>" }))).toMatchObject([
      { outcome: "delivered" },
    ]);
  });

  it.each([
    ["a message", 70_000],
    ["what is read of it", 300_000],
  ])("of more words than %s holds brings them all along as a file", async (_, length) => {
    const words = "word ".repeat(length / 5).trim();
    const received = await receive(mail({}, words));
    const [text, file] = await texts(session(received));
    expect([text.length, file.name, file.type]).toEqual([65_536, "mail.txt", "text/plain"]);
    const file_id = new URL(file.url).pathname.split("/")[2] as string;
    const kept = await scene.store.read(getFile(file_id));
    expect(Buffer.from(kept?.content ?? []).toString()).toBe(words);
  });

  it("opens a conversation with whom its sender wants to be answered, if that is one", async () => {
    const metaOf = async (received: readonly Received[]) =>
      JSON.parse(await scene.conversations.meta(website_id, session(received)));
    const form = { From: "Form <noreply@acme.example>", "Reply-To": "Grace <grace@navy.example>" };
    const opened = await receive(mail(form));
    expect(await metaOf(opened)).toMatchObject({ email: "grace@navy.example", nickname: "Grace" });
    expect((await answered(session(opened))).to).toBe("grace@navy.example");
    const own = await receive(mail({ From: "grace@navy.example", To: await replyTo(session(opened)) }));
    await receive(mail({ From: "Bob <bob@navy.example>", To: await replyTo(session(own)) }));
    const told = await scene.told("message:send");
    expect(told.map(({ user }) => [user.nickname, user.type])).toEqual([
      ["Grace", "user"],
      ["Grace", "user"],
      ["Bob", "participant"],
    ]);
    const several = await receive(mail({ "Reply-To": "a@x.example, b@x.example" }));
    expect(await metaOf(several)).toMatchObject({ email: "zoe@example.com", nickname: "Zoe" });
  });
});
