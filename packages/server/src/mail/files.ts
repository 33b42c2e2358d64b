import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { MailTransport } from "../domain/mail/mail.js";
import { envelopeOf } from "./envelope.js";

/**
 * Writes each mail as a file `<time>-<id>.eml` into a folder, whole or not at all, for its owner alone: what a server does that
 * has no mail server.
 */
export function fileTransport(folder: string, from: string): MailTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  let made: Promise<unknown> | undefined;
  return {
    async send(mail) {
      made ??= mkdir(folder, { recursive: true, mode: 0o700 });
      await made;
      const { message } = await composer.sendMail(envelopeOf(mail, from));
      const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${mail.message_id.split("@")[0]}.eml`;
      const draft = join(folder, `.${name}`);
      const file = await open(draft, "w", 0o600);
      try {
        await file.writeFile(message as Buffer);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, join(folder, name));
    },
    close() {},
  };
}
