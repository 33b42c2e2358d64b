import type { Command } from "commander";
import { fail } from "../failure.js";
import { location } from "../settings/location.js";
import { mailSettings } from "../settings/mail.js";
import { addSettings, readSettings, setting, toggle } from "../settings/setting.js";
import { publicUrl } from "../settings/values.js";
import { collect } from "./run.js";

/**
 * Exit codes by which mail servers know what to do with a mail, as sysexits has them. A mail is returned only for what is its own
 * fault: a wrong setting is mended, and then the mail server tries again.
 */
const codes = { data: 65, noUser: 67, later: 75 } as const;

const shared = {
  ...location,
  publicUrl: setting("--public-url <url>", "where clients reach the server, for links to files", publicUrl),
  unreadDelay: mailSettings.unreadDelay,
  json: toggle("--json", "print JSON"),
} as const;

/** Bytes of a mail. */
const most = 26_214_400;

interface Received {
  readonly outcome: string;
  readonly session_id?: string;
  readonly spam_id?: string;
  readonly reason?: string;
}

interface Flags extends Record<string, unknown> {
  readonly recipient?: readonly string[];
  readonly website?: string;
}

export function addMail(program: Command): void {
  const mail = program.command("mail").description("mail that visitors write");
  const receive = mail
    .command("receive")
    .description("take one mail from standard input, as mail servers pipe it; exits as sysexits says")
    .option("--recipient <address>", "whom the mail server says that it is for; may be repeated", collect)
    .option("--website <website>", "website_id or domain that it is for, whatever its recipients");
  addSettings(receive, shared);
  receive.exitOverride((error) => {
    if (error.exitCode !== 0) error.exitCode = codes.later;
    throw error;
  });
  receive.action(async () => {
    try {
      await take(receive.opts<Flags>());
    } catch (error) {
      fail(error, codeOf(error));
    }
  });
}

/** No later try can make a mail of it. */
class MailUnusable extends Error {
  override readonly name = "MailUnusable";
}

async function take(flags: Flags): Promise<void> {
  const values = readSettings(shared, flags, process.env);
  const { json, databaseUrl, data = "data", publicUrl: url, secretKey, unreadDelay } = values;
  const source = await readAll();
  const { runCommand } = await import("@parley/server");
  const received = (await runCommand(
    {
      data,
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
      ...(url === undefined ? {} : { publicUrl: url }),
      ...(secretKey === undefined ? {} : { secretKey }),
      ...(unreadDelay === undefined ? {} : { unreadDelay: unreadDelay * 1_000 }),
    },
    "mail.receive",
    {
      message: source.toString("base64"),
      ...(flags.recipient === undefined ? {} : { recipients: flags.recipient }),
      ...(flags.website === undefined ? {} : { website: flags.website }),
    },
  )) as Received[];
  // A mail for several websites came to something at each.
  for (const one of received) process.stdout.write(`${json ? JSON.stringify(one) : sentenceOf(one)}\n`);
}

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new MailUnusable(`The mail is larger than ${most} bytes.`);
    chunks.push(chunk);
  }
  if (size === 0) throw new MailUnusable("Standard input holds no mail.");
  return Buffer.concat(chunks);
}

function sentenceOf({ outcome, session_id, spam_id, reason }: Received): string {
  if (outcome === "held_back") return `Held back as ${spam_id}: ${reason}.`;
  if (session_id === undefined) return `${outcome === "bounced" ? "Noted" : "Dropped"}: ${reason}`;
  return outcome === "duplicate" ? `Known already, in ${session_id}.` : `Delivered to ${session_id}.`;
}

function codeOf(error: unknown): number {
  const { reason, name } = error as { reason?: string; name?: string };
  if (reason === "website_not_found") return codes.noUser;
  if (name === "MailUnusable" || reason === "invalid_data" || reason === "payload_too_large") return codes.data;
  return codes.later;
}
