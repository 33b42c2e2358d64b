import type { IncomingMail } from "./parse.js";

/** What counts against a mail, in points and in words. */
interface Sign {
  readonly points: number;
  readonly reason: string;
}

/** Points from which a mail is held back. */
const threshold = 5;

/** Why a mail is junk, in words for a person; undefined when it is none. */
export function judge(mail: IncomingMail, known: { readonly reported: boolean }): string | undefined {
  const signs = [...fromServer(mail), ...fromContent(mail)];
  if (known.reported) signs.push({ points: 10, reason: "a conversation of this sender was reported as spam" });
  const points = signs.reduce((sum, sign) => sum + sign.points, 0);
  if (points < threshold) return undefined;
  return signs.map(({ reason }) => reason).join("; ");
}

/** What the mail server found out, as it says in headers. */
function fromServer({ headers, from }: IncomingMail): Sign[] {
  const signs: Sign[] = [];
  const flagged = /^yes/i.test(headers["x-spam-flag"] ?? "") || /^yes/i.test(headers["x-spam-status"] ?? "");
  if (flagged) signs.push({ points: 10, reason: "the mail server marked it as spam" });
  const results = headers["authentication-results"] ?? "";
  if (/\bdmarc=fail\b/i.test(results)) signs.push({ points: 5, reason: "its sender is forged (DMARC failed)" });
  else {
    if (/\bspf=fail\b/i.test(results))
      signs.push({ points: 2, reason: "its server may not send for its domain (SPF failed)" });
    if (/\bdkim=fail\b/i.test(results)) signs.push({ points: 2, reason: "its signature is wrong (DKIM failed)" });
  }
  if (from === undefined) signs.push({ points: 5, reason: "it names no sender" });
  return signs;
}

const phrases =
  /\b(?:viagra|cialis|casino bonus|lottery winner|you have won|wire transfer of|million (?:dollars|usd|euros)|crypto giveaway|double your (?:bitcoin|money)|seo services|rank (?:your (?:web)?site )?(?:#1|first) on google|adult dating|work from home and earn)\b/gi;

function fromContent({ subject, text }: IncomingMail): Sign[] {
  const signs: Sign[] = [];
  const letters = subject.replace(/\P{L}/gu, "");
  if (letters.length >= 10 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) {
    signs.push({ points: 1, reason: "its subject is in capitals" });
  }
  const found = new Set([...`${subject}\n${text}`.matchAll(phrases)].map(([phrase]) => phrase.toLowerCase()));
  if (found.size > 0) signs.push({ points: 3 * found.size, reason: `it says "${[...found].join('", "')}"` });
  const links = text.match(/https?:\/\/\S+/gi) ?? [];
  const words = text.replace(/https?:\/\/\S+/gi, " ").match(/\p{L}+/gu) ?? [];
  if (links.length > 0 && words.length < 5) signs.push({ points: 3, reason: "it is little more than a link" });
  if (links.length > 15) signs.push({ points: 2, reason: "it has many links" });
  if (links.some((link) => /^https?:\/\/(?:\d{1,3}\.){3}\d{1,3}/.test(link))) {
    signs.push({ points: 2, reason: "it links to a bare address" });
  }
  return signs;
}
