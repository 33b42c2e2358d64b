import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { expectedOf, limits, type MessageType, messageContents, messageTypes, schemas } from "../index.js";

const ajv = new Ajv({ discriminator: true, unicode: false, strict: true, allowUnionTypes: true, logger: false });
const validate = ajv.compile(schemas.ConversationMessageNew);

/** Paths and keywords of everything that is wrong; a message has one mistake at most to hear of. */
function faults(message: unknown): string[] {
  return validate(message) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.keyword}`);
}

const url = "https://acme.com/a.png";

const contents: { readonly [T in MessageType]: object | string } = {
  text: "Hello **you**",
  note: "Call back on Monday",
  file: { name: "a.png", url, type: "image/png" },
  animation: { url, type: "image/gif" },
  audio: { url, type: "audio/mpeg", duration: 12 },
  picker: {
    id: "plan",
    text: "Which plan?",
    choices: [
      { value: "pro", icon: "🚀", label: "Pro", selected: false, action: { type: "link", target: url } },
      { value: "free", label: "Free" },
    ],
    required: true,
  },
  field: { id: "name", text: "Your name?", explain: "First and last" },
  carousel: { text: "Look", targets: [{ title: "A", description: "", image: url, actions: [{ label: "Open", url }] }] },
  event: { namespace: "state:resolved", text: "Resolved" },
};

const base = { from: "operator", origin: "chat" };
const text = { ...base, type: "text", content: "Hello" };
const of = (type: MessageType, content: unknown = contents[type]) => ({ ...base, type, content });

describe("a new message", () => {
  test.each(messageTypes)("of type %s is accepted", (type) => {
    expect(faults(of(type))).toEqual([]);
    expect(ajv.compile(messageContents[type])(contents[type])).toBe(true);
  });

  test("of the official Go client leaves out what is empty in a carousel", () => {
    expect(faults(of("carousel", { text: "Look", targets: [{ title: "A" }] }))).toEqual([]);
  });

  test("carries all that may stand beside the content", () => {
    const full = {
      ...text,
      fingerprint: limits.integer,
      timestamp: 1_700_000_000_000,
      user: { type: "participant", user_id: "x", nickname: "Ada", avatar: null },
      mentions: ["f2a1c7de-8a3c-4f0e-9a55-1f0b6c1d2e3f"],
      references: [{ type: "link", name: "A", target: url }],
      original: { type: "text/plain", content: "Hello" },
      properties: { a: 1, b: "x", c: true },
      stealth: true,
      translated: true,
      automated: true,
      unknown: 1,
    };
    expect(faults(full)).toEqual([]);
    expect(faults({ ...text, origin: "urn:crisp.im:slack:0", original: { original_id: "x" } })).toEqual([]);
  });

  test.each([
    ["no type", { ...base, content: "x" }, " required"],
    ["a type that does not exist", { ...text, type: "video" }, "/type enum"],
    ["no from", { type: "text", origin: "chat", content: "x" }, " required"],
    ["no origin", { type: "text", from: "user", content: "x" }, " required"],
    ["no content", { ...base, type: "text" }, " required"],
    ["an unknown sender", { ...text, from: "bot" }, "/from enum"],
    ["an unknown origin", { ...text, origin: "fax" }, "/origin pattern"],
    ["a number as text", of("text", 5), "/content type"],
    ["an object as text", of("text", {}), "/content type"],
    ["empty text", of("text", ""), "/content minLength"],
    ["text that is too long", of("text", "x".repeat(limits.textLength + 1)), "/content maxLength"],
    ["text as a file", of("file", "x"), "/content type"],
    ["a file without a name", of("file", { url, type: "image/png" }), "/content required"],
    ["a file from nowhere", of("file", { name: "a", url: "ftp://a/b", type: "image/png" }), "/content/url pattern"],
    ["a script as a file", of("file", { name: "a", url: "javascript:0", type: "image/png" }), "/content/url pattern"],
    ["audio of no length", of("audio", { url, type: "audio/mpeg" }), "/content required"],
    ["audio of half a second", of("audio", { url, type: "audio/mpeg", duration: 0.5 }), "/content/duration type"],
    ["a picker without choices", of("picker", { id: "a", text: "b", choices: [] }), "/content/choices minItems"],
    [
      "a choice without a label",
      of("picker", { id: "a", text: "b", choices: [{ value: "1" }] }),
      "/content/choices/0 required",
    ],
    [
      "a chosen word",
      of("picker", { id: "a", text: "b", choices: [{ value: "1", label: "2", selected: "yes" }] }),
      "/content/choices/0/selected type",
    ],
    ["a field without a text", of("field", { id: "a" }), "/content required"],
    [
      "a title that is a number",
      of("carousel", { text: "a", targets: [{ title: 5, description: "", actions: [] }] }),
      "/content/targets/0/title type",
    ],
    ["an event without a namespace", of("event", { text: "x" }), "/content required"],
    ["a negative fingerprint", { ...text, fingerprint: -1 }, "/fingerprint minimum"],
    ["a fingerprint with a fraction", { ...text, fingerprint: 1.5 }, "/fingerprint type"],
    ["a fingerprint beyond 2^53", { ...text, fingerprint: 2 ** 53 }, "/fingerprint maximum"],
    ["a fingerprint of letters", { ...text, fingerprint: "12a" }, "/fingerprint pattern"],
    ["a nested property", { ...text, properties: { a: {} } }, "/properties/a type"],
    ["a mention of nobody", { ...text, mentions: [""] }, "/mentions/0 minLength"],
    ["a list", [], " type"],
    ["null", null, " type"],
  ])("with %s is refused for one reason", (_what, message, reason) => {
    expect(faults(message)).toEqual([reason]);
  });

  test.each([
    ["0", true],
    ["000000000000000", true],
    ["9007199254740991", true],
    ["9007199254740992", false],
    ["9100000000000000", false],
    ["8999999999999999", true],
    ["", false],
    ["-1", false],
    ["1e3", false],
  ])("fingerprint %j as text: %s", (fingerprint, accepted) => {
    expect(validate({ ...text, fingerprint })).toBe(accepted);
  });

  test("is refused in linear time, whatever it holds", () => {
    const hostile = [
      of("file", { name: "a", url: `http://${"a ".repeat(1_000)}`, type: "image/png" }),
      of("file", { name: "a", url, type: `${"a".repeat(250)}/` }),
      { ...text, origin: `urn:${" ".repeat(120)}` },
      { ...text, fingerprint: "9".repeat(60_000) },
      { ...text, properties: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i])) },
    ];
    const started = performance.now();
    for (const message of hostile) expect(faults(message)).not.toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("receipts", () => {
  const read = ajv.compile(schemas.ConversationReadMessageMark);
  const delivered = ajv.compile(schemas.ConversationDeliveredMessageMark);

  test("name messages by numbers or digits", () => {
    expect(read({ from: "operator", origin: "urn:crisp.im:slack:0", fingerprints: ["5719231201", 5719231201] })).toBe(
      true,
    );
    expect(read({ from: "operator", origin: "chat", fingerprints: ["x"] })).toBe(false);
    expect(read({ from: "operator", origin: "chat", fingerprints: Array(limits.fingerprints + 1).fill(1) })).toBe(
      false,
    );
  });

  test("of reading may leave the messages out, of delivery not", () => {
    expect(read({ from: "user", origin: "chat" })).toBe(true);
    expect(delivered({ from: "user", origin: "chat" })).toBe(false);
  });
});

test("a pattern has words for it", () => {
  expect(expectedOf((schemas.WebsiteCreate.properties.domain as { pattern?: string }).pattern ?? "")).toBe(
    "a domain name",
  );
  expect(expectedOf("^x$")).toContain("^x$");
});
