import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { SendableMail } from "../domain/mail/mail.js";
import { fileTransport } from "./files.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-mail-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const mail: SendableMail = {
  to: "zoe@example.com",
  recipient: "zoe@example.com",
  from: "support@acme.example",
  from_name: "Acme",
  subject: "Hello",
  text: "Ünïcode",
  html: "<p>x</p>",
  message_id: "../../m1@acme.example",
  date: Date.UTC(2026, 0, 2, 3, 4, 5, 6),
};

it("writes each mail once, whole, for its owner alone, and says where", async () => {
  const told: unknown[] = [];
  const transport = fileTransport(join(folder, "mail"), { warn: (fields: unknown) => void told.push(fields) } as never);
  await transport.send(mail);
  await transport.send(mail);
  await transport.send({ ...mail, message_id: "m2@acme.example" });
  const files = readdirSync(join(folder, "mail"));
  expect(files).toHaveLength(2);
  for (const file of files) {
    expect(file).toMatch(/^2026-01-02T03-04-05-006Z-[0-9a-f]{16}\.eml$/);
    expect(statSync(join(folder, "mail", file)).mode & 0o777).toBe(0o600);
    const parsed = await simpleParser(readFileSync(join(folder, "mail", file)));
    expect(parsed.text?.trim()).toBe("Ünïcode");
    expect(parsed.subject).toBe("Hello");
  }
  expect(statSync(join(folder, "mail")).mode & 0o777).toBe(0o700);
  expect(told).toEqual([{ folder: join(folder, "mail") }]);
});
