import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import { asDocumented } from "../support/documented.js";
import { OfficialScene } from "../support/official-scene.js";
import { proves } from "../support/proves.js";
import { receiveMail } from "../support/receive-mail.js";

onEachDatabase("files and originals", (database) => {
  let scene: OfficialScene;
  let { parley, website_id, crisp } = {} as OfficialScene;

  beforeAll(async () => {
    scene = await OfficialScene.start(database, "website");
    ({ parley, website_id, crisp } = scene);
  });
  afterAll(() => scene?.close());

  proves("website.listConversationFiles", "the files of messages, the newest first", async () => {
    const { session_id } = await crisp.website.createNewConversation(website_id);
    const file = (n: number) => ({ name: `${n}.png`, url: `https://files.example.com/${n}.png`, type: "image/png" });
    const send = (type: string, content: unknown) =>
      crisp.website.sendMessageInConversation(website_id, session_id, { type, content, from: "user", origin: "chat" });
    const { fingerprint } = await send("file", file(1));
    await send("text", "no file");
    const { fingerprint: second } = await send("file", file(2));
    const ids = { websiteID: website_id, sessionID: session_id };
    expect(await asDocumented(crisp, "website.listConversationFiles", ids)).toMatchObject([
      { ...file(2), fingerprint: second },
      { ...file(1), fingerprint },
    ]);
    await crisp.website.removeMessageInConversation(website_id, session_id, fingerprint);
    expect(await crisp.website.listConversationFiles(website_id, session_id, 1)).toHaveLength(1);
  });

  proves("website.getOriginalMessageInConversation", "a mail as it came, quotes and all", async () => {
    const mail = [
      "From: Zoe <zoe@example.com>",
      "To: anybody@example.com",
      "Subject: Lamp",
      "Message-ID: <files@example.com>",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "",
      "It is broken.",
      "",
      "On Mon, 23 Nov 2026 at 11:00, Support wrote:",
      "> How is it?",
      "",
      "--b",
      "Content-Type: text/plain; name=notes.txt",
      "Content-Disposition: attachment; filename=notes.txt",
      "",
      "Some notes.",
      "--b--",
      "",
    ];
    const { told } = await receiveMail(parley, mail, "--website", website_id);
    const session_id = told.session_id as string;
    const [text, file] = await crisp.website.getMessagesInConversation(website_id, session_id);
    expect(text.content).toBe("It is broken.");
    const { original_id } = text.original;
    const original = await asDocumented(crisp, "website.getOriginalMessageInConversation", {
      websiteID: website_id,
      sessionID: session_id,
      originalID: original_id,
    });
    expect(original).toMatchObject({ website_id, session_id, original_id });
    expect(original.content).toContain("> How is it?");
    const [listed] = await crisp.website.listConversationFiles(website_id, session_id, 1);
    expect(listed).toMatchObject({ name: "notes.txt", fingerprint: file.fingerprint });
    const served = await fetch(listed.url);
    expect([served.status, (await served.text()).trim()]).toEqual([200, "Some notes."]);
    expect(served.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const other = await crisp.website.createNewConversation(website_id);
    const stranger = crisp.website.getOriginalMessageInConversation(website_id, other.session_id, original_id);
    await expect(stranger).rejects.toMatchObject({ code: 404 });
  });

  it("tells the team of a mail's files that are not kept", async () => {
    const files = Array.from({ length: 22 }, (_, i) => [
      "--b",
      `Content-Disposition: attachment; filename=file-${i}.txt`,
      "",
      `File ${i}`,
    ]);
    const mail = [
      "From: Zoe <zoe@example.com>",
      "Message-ID: <many@example.com>",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "",
      "All of them.",
      ...files.flat(),
      "--b--",
      "",
    ];
    const { told } = await receiveMail(parley, mail, "--website", website_id);
    const session_id = told.session_id as string;
    const messages = await crisp.website.getMessagesInConversation(website_id, session_id);
    expect(messages.map(({ type }: { type: string }) => type)).toEqual(["text", ...Array(20).fill("file"), "note"]);
    expect(messages.at(-1)).toMatchObject({
      from: "operator",
      automated: true,
      content: expect.stringMatching(/22 files, 2 were not kept.*\n- file-20\.txt \(0\.0 MB\)\n- file-21\.txt/s),
    });
    // The note is no answer: the visitor still waits for one.
    expect(await crisp.website.getConversation(website_id, session_id)).toMatchObject({
      waiting_since: expect.any(Number),
    });
  });
});
