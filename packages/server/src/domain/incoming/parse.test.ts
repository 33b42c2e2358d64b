import { describe, expect, it } from "vitest";
import { parseMail } from "./parse.js";

const head = [
  "From: Gr=?UTF-8?Q?=C3=A4?=ce <Grace@Navy.Example>",
  "To: Support <support@acme.example>",
  "Message-ID: <m1@navy.example>",
];

/** A mail of these lines, with the line ends of mail. */
function mail(lines: readonly string[], encoding: BufferEncoding = "utf8"): Buffer {
  return Buffer.from(lines.join("\r\n"), encoding);
}

describe("a mail", () => {
  it("tells who wrote it, to whom, and what it answers", async () => {
    const parsed = await parseMail(
      mail([
        "From: =?UTF-8?Q?Gr=C3=A4ce?= <Grace@Navy.Example>",
        "To: Support <support@acme.example>",
        "Cc: Bob <bob@b.example>",
        "Delivered-To: inbox@acme.example",
        "Message-ID: <m2@navy.example>",
        "In-Reply-To: <m1@acme.example>",
        "References: <m0@acme.example> <m1@acme.example>",
        "Subject: =?ISO-8859-1?Q?Caf=E9?=",
        "",
        "Hello",
      ]),
    );
    expect(parsed).toMatchObject({
      message_id: "m2@navy.example",
      answers: ["m1@acme.example", "m0@acme.example"],
      from: { email: "grace@navy.example", name: "Gräce" },
      recipients: ["inbox@acme.example", "support@acme.example", "bob@b.example"],
      subject: "Café",
      automatic: false,
      notice: undefined,
      sent_as: undefined,
    });
  });

  it.each([
    ["ISO-8859-1", "8bit", Buffer.from([0x63, 0x61, 0x66, 0xe9])],
    ["windows-1251", "8bit", Buffer.from([0xef, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])],
    ["Shift_JIS", "8bit", Buffer.from([0x93, 0xfa, 0x96, 0x7b])],
    ["UTF-8", "base64", Buffer.from(Buffer.from("日本").toString("base64"))],
    ["UTF-8", "quoted-printable", Buffer.from("caf=C3=A9")],
  ])("is read in %s, %s", async (charset, encoding, body) => {
    const lines = [...head, `Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`];
    const { text } = await parseMail(Buffer.concat([mail([...lines, "", ""]), body]));
    expect(["café", "привет", "日本"]).toContain(text.trim());
  });

  it("of HTML alone becomes text", async () => {
    const { text } = await parseMail(
      mail([...head, "Content-Type: text/html", "", "<style>p{}</style><p>Hello <b>there</b></p><script>x()</script>"]),
    );
    expect(text.trim()).toBe("Hello there");
  });

  it("brings files, by names that mean nothing to a file system", async () => {
    const { text, attachments } = await parseMail(
      mail([
        ...head,
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain",
        "",
        "See this.",
        "--b",
        "Content-Type: image/png",
        'Content-Disposition: attachment; filename="../../etc/a:b.png"',
        "Content-Transfer-Encoding: base64",
        "",
        "AAEC",
        "--b",
        "Content-Type: application/pdf",
        "Content-Disposition: attachment",
        "",
        "x",
        "--b--",
      ]),
    );
    expect(text.trim()).toBe("See this.");
    expect(attachments).toHaveLength(2);
    expect(attachments[0]).toEqual({ name: "a_b.png", type: "image/png", content: Buffer.from([0, 1, 2]) });
    expect(attachments[1]).toMatchObject({ name: "attachment-2", type: "application/pdf" });
  });

  it("of hostile headers is read at once, and nothing of them is longer or other than it may be", async () => {
    const { from, recipients, subject, message_id, answers } = await parseMail(
      mail([
        `From: "${"N".repeat(2_000)}" <${"a".repeat(300)}@navy.example>`,
        `To: <${"b".repeat(9_000)}@acme.example>, support@acme.example`,
        // As long as a parser takes, without a place where an address could be.
        `Delivered-To: ${"x".repeat(400_000)}`,
        "Envelope-To: <owner@acme.example>",
        `Subject: ${"S".repeat(100_000)}`,
        "Message-ID: <m\0 1@navy.example>",
        "References: <a\0@navy.example> <b@navy.example>",
        "",
        "Hello",
      ]),
    );
    expect(from).toBeUndefined();
    expect(recipients).toEqual(["owner@acme.example", "support@acme.example"]);
    expect(subject).toHaveLength(1_000);
    expect([message_id, ...answers].join(" ")).not.toContain("\0");
  });

  it("brings no half of a letter, wherever a text is cut", async () => {
    const name = `${"n".repeat(199)}🙂.txt`;
    const { attachments, text } = await parseMail(
      mail([
        ...head,
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        "",
        `${"t".repeat(199_999)}🙂`,
        "--b",
        `Content-Disposition: attachment; filename="${name}"`,
        "",
        "x",
        "--b--",
      ]),
    );
    expect(attachments[0]?.name).toBe("n".repeat(199));
    expect(text).toBe("t".repeat(199_999));
  });

  it("without a Message-ID is known by what it says", async () => {
    const [one, same, other] = await Promise.all(
      ["a", "a", "b"].map((text) => parseMail(mail(["Subject: x", "", text]))),
    );
    expect(one?.message_id).toBe(same?.message_id);
    expect(one?.message_id).not.toBe(other?.message_id);
    expect(one?.from).toBeUndefined();
  });

  it.each(["Auto-Submitted: auto-replied", "Precedence: bulk", "X-Autoreply: yes", "List-ID: <l.example>"])(
    "is a program's by %s",
    async (header) => {
      expect((await parseMail(mail([...head, header, "", "Away."]))).automatic).toBe(true);
    },
  );

  it("is a person's by Auto-Submitted: no", async () => {
    expect((await parseMail(mail([...head, "Auto-Submitted: no", "", "Here."]))).automatic).toBe(false);
  });

  it.each([
    ["nothing", Buffer.from("")],
    ["bytes of chance", Buffer.from([0, 255, 254, 10, 13, 58, 0])],
    ["parts without an end", mail([...head, 'Content-Type: multipart/mixed; boundary="b"', "", "--b", "--b"])],
    ["a charset that does not exist", mail([...head, "Content-Type: text/plain; charset=nope", "", "x"])],
  ])("of %s is read without a failure", async (_, source) => {
    const { text, message_id } = await parseMail(source);
    expect(text.isWellFormed()).toBe(true);
    expect(message_id).not.toBe("");
  });
});
