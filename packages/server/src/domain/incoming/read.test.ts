import { describe, expect, it } from "vitest";
import { parseMail } from "./parse.js";

const head = ["From: Zoe <zoe@example.com>", "To: support@acme.example", "Subject: S", "Message-ID: <m@example.com>"];

function mail(...lines: readonly string[]): Buffer {
  return Buffer.from([...head, ...lines].join("\r\n"), "utf8");
}

function parts(type: string, ...bodies: (readonly string[])[]): string[] {
  return [`Content-Type: ${type}; boundary=b`, "", ...bodies.flatMap((lines) => ["--b", ...lines]), "--b--"];
}

const html = [
  "Content-Type: text/html; charset=utf-8",
  "",
  "<p>The lamp is <b>dark</b>.</p><p>Look: <img src='cid:i'></p>",
];
const image = [
  "Content-Type: image/png; name=i.png",
  "Content-ID: <i>",
  "Content-Transfer-Encoding: base64",
  "",
  "iVBO",
];

describe("the text of a mail", () => {
  it.each([
    ["of HTML alone", html],
    ["of HTML with its images", parts("multipart/related", html, image)],
    ["of HTML and a file", parts("multipart/mixed", html, image)],
    ["of HTML that has no other form", parts("multipart/alternative", html)],
    ["of HTML whose other form is empty", parts("multipart/alternative", ["Content-Type: text/plain", "", " "], html)],
  ])("is that %s", async (_, lines) => {
    expect((await parseMail(mail(...lines))).text.trim()).toBe("The lamp is dark.\n\nLook:");
  });

  it("is that of HTML too long or too deep for a reader, in time", async () => {
    const long = await parseMail(
      mail("Content-Type: text/html", "", `<p>First</p>${"<p>word</p>\r\n".repeat(200_000)}`),
    );
    expect(long.text).toMatch(/^First\s+word/);
    const open = "<style>p{}</style><div>".repeat(20_000);
    const deep = await parseMail(mail("Content-Type: text/html", "", `${open}a &lt; b&nbsp;&#233;<br>c<script>d`));
    expect(deep.text).toBe("a < b é\nc");
  });

  it.each(["Content-Type: multipart/mixed", "Content-Type: multipart/mixed; boundary=other"])(
    "is its body where its parts cannot be found: %s",
    async (type) => {
      expect((await parseMail(mail(type, "", "--b", "", "Hello", "--b--"))).text).toContain("Hello");
    },
  );
});

it.each([
  ["UTF-8", Buffer.from("Grüße, ja")],
  ["those of western Europe", Buffer.from("Grüße, ja", "latin1")],
])("a mail that does not say its characters is in %s", async (_, words) => {
  const lines = (...parts: readonly (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
  const parsed = await parseMail(lines("From: z@b.example\r\nSubject: ", words, "\r\n\r\n", words));
  expect([parsed.subject, parsed.text]).toEqual(["Grüße, ja", "Grüße, ja"]);
});

describe("a mail that no reader takes", () => {
  const nested = Array.from({ length: 1_500 }, (_, i) => [
    `Content-Type: multipart/mixed; boundary=b${i}`,
    "",
    `--b${i}`,
  ]);
  const cases: Readonly<Record<string, () => Buffer>> = {
    "many parts": () => mail(...parts("multipart/mixed", ...Array.from({ length: 2_000 }, () => ["", "Hello"]))),
    "deep parts": () => mail(...nested.flat(), "", "Hello"),
    "a long header": () => mail(`X-Long: ${"y".repeat(2_000_000)}`, "", "Hello"),
    "a header of many lines": () => mail(`X-Long: y${"\r\n z".repeat(400_000)}`, "", "Hello"),
    "many headers": () => mail(...Array.from({ length: 100_000 }, () => "X-Many: y"), "", "Hello"),
  };
  it.each(Object.keys(cases))("is kept whole, with what can be read of it: %s", async (name) => {
    const source = cases[name]?.() as Buffer;
    const { attachments, text, ...rest } = await parseMail(source);
    expect(rest).toMatchObject({
      message_id: "m@example.com",
      from: { email: "zoe@example.com" },
      recipients: ["support@acme.example"],
      subject: "S",
    });
    expect(text).toContain("Hello");
    expect(attachments.map(({ name, content }) => [name, content.equals(source)])).toEqual([["mail.eml", true]]);
  });
});
