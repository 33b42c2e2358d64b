import { createHash } from "node:crypto";
import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { MailTransport, SendableMail } from "../domain/mail/mail.js";
import type { Log } from "../platform/log.js";
import { envelopeOf } from "./envelope.js";

/**
 * Writes each mail as a file `<time>-<hash of its id>.eml` into a folder, whole or not at all, for its owner alone: what a server
 * does that has no mail server. The same mail again is the same file.
 */
export function fileTransport(folder: string, log: Pick<Log, "warn">): MailTransport {
  let told = false;
  return {
    async send(mail) {
      const { createTransport } = await import("nodemailer");
      const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
      const { message } = await composer.sendMail(envelopeOf(mail));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(folder, nameOf(mail), message as Buffer);
      if (told) return;
      told = true;
      log.warn({ folder }, "No mail server is set (--smtp-url): mail is written to files instead of being sent.");
    },
    close() {},
  };
}

function nameOf({ date, message_id }: SendableMail): string {
  const time = new Date(date).toISOString().replace(/[:.]/g, "-");
  return `${time}-${createHash("sha256").update(message_id).digest("hex").slice(0, 16)}.eml`;
}

async function writeWhole(folder: string, name: string, bytes: Buffer): Promise<void> {
  const draft = join(folder, `.${name}`);
  const file = await open(draft, "w", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, name));
}
