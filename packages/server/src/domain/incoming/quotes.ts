import { isHeadBlock } from "./quote-heads.js";

/** Lines that introduce what is quoted, as mail programs write them in many languages. */
const introductions: readonly RegExp[] = [
  /^(?:>+\s*)?On\b.{3,200}\bwrote:\s*$/i,
  /^(?:>+\s*)?Le\b.{3,200}\ba écrit\s?:\s*$/i,
  /^(?:>+\s*)?Am\b.{3,200}\bschrieb\b.{0,200}:\s*$/i,
  /^(?:>+\s*)?El\b.{3,200}\bescribió\s?:\s*$/i,
  /^(?:>+\s*)?Il\b.{3,200}\bha scritto\s?:\s*$/i,
  /^(?:>+\s*)?Em\b.{3,200}\bescreveu\s?:\s*$/i,
  /^(?:>+\s*)?Op\b.{3,200}\bschreef\b.{0,200}:\s*$/i,
  /^(?:>+\s*)?(?:Den|På)\s.{3,200}\bskrev\b.{0,200}:\s*$/i,
  /^(?:>+\s*)?W dniu\b.{3,200}\bnapisał\(?a?\)?.{0,100}:\s*$/i,
  /^.{0,200}\d{4}.{0,200}(?:пишет|написал\(?а?\)?|писал\(?а?\)?)\s?:\s*$/i,
  /^\p{L}{2}, \d{1,2} \p{L}{3,10}\.? \d{4} г\..{3,200}:\s*$/u,
  /^\d{4}年\d{1,2}月\d{1,2}日.{0,200}[:：]\s*$/,
  /^.{0,200}\d{4}年\d{1,2}月\d{1,2}日.{0,200}[写寫]道[:：]\s*$/,
  /^在\s?\d{4}.{0,200}写道[:：]\s*$/,
  /^\d{4}년 \d{1,2}월 \d{1,2}일.{0,200}작성:\s*$/,
  /^.{0,100}\d{4}.{0,200}tarihinde.{0,200}yazdı\s?:\s*$/i,
];

/** Lines behind which everything is another mail. */
const separators: readonly RegExp[] = [
  /^-{2,}\s*(?:Original Message|Message d'origine|Ursprüngliche Nachricht|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht)\s*-{2,}\s*$/i,
  /^-{3,}\s*(?:Please reply above this line|Reply above this line)\s*-{3,}\s*$/i,
];

/** Lines behind which somebody passes on what they want to be read: no quote is looked for below. */
const forwards: readonly RegExp[] = [
  /^-{3,}\s*(?:Forwarded message|Message transféré|Weitergeleitete Nachricht|Mensaje reenviado|Messaggio inoltrato|Mensagem encaminhada|Doorgestuurd bericht|Пересылаемое сообщение)\s*-{3,}$/i,
  /^(?:Begin forwarded message|Début du message réexpédié|Anfang der weitergeleiteten Nachricht|Inicio del mensaje reenviado|Inizio messaggio inoltrato)\s?:$/i,
];

/** What phones and mail programs write below by themselves, and the sign that a signature follows. */
const signatures: readonly RegExp[] = [
  /^-- ?$/,
  /^(?:Sent (?:from|with|via) (?:my|the|Outlook|Yahoo|Proton|Mail|Samsung|Gmail|AOL|Spark)|Get Outlook for|Envoyé de mon|Von meinem .{1,40} gesendet|Enviado desde mi|Inviato da|Enviado do meu|Verstuurd vanaf mijn|Отправлено с)(?:\s.{0,80})?$/i,
];

/**
 * What somebody wrote anew in an answer: without the quoted mail and without a signature. Careful: a text that would be left empty
 * stays whole, and quotes between which something was written stay.
 */
export function withoutQuotes(text: string): string {
  const lines = joinWrapped(text.split("\n"));
  const end = endOf(lines);
  let kept = end === -1 ? lines : lines.slice(0, end);
  kept = withoutTrailingQuote(kept);
  const signature = kept.findIndex(
    (line, i) => i > 0 && signatures.some((pattern) => pattern.test(line.trimEnd() === "--" ? "--" : line)),
  );
  if (signature !== -1 && kept.length - signature <= 12) kept = kept.slice(0, signature);
  const result = kept.join("\n").trim();
  return result === "" ? text.trim() : result;
}

/** Where another mail begins that goes on to the end, or -1. */
function endOf(lines: readonly string[]): number {
  const remains = remainsOf(lines);
  for (const [i, line] of lines.entries()) {
    const text = line.trim();
    if (forwards.some((pattern) => pattern.test(text))) return -1;
    if (separators.some((pattern) => pattern.test(text))) return i;
    if (isHeadBlock(lines, i)) return i;
    // Outlook rules off what it quotes; people rule off other things.
    if (/^_{20,}$/.test(text) && isHeadBlock(lines, nextTo(lines, i), 2)) return i;
    if (remains[i] === "quoted" && text !== "" && !lines[i]?.startsWith(">")) {
      if (introducesAny(text)) return i;
      const before = lines[i - 1]?.trim();
      if (before && /[:：]$/.test(text) && introducesAny(`${before} ${text}`)) return i - 1;
    }
    // Only what is quoted to the end is dropped: answers between quotes are the visitor's words.
    if (remains[i] !== "mixed" && isIntroduction(text)) return i;
  }
  return -1;
}

/** The next line that says something. */
function nextTo(lines: readonly string[], i: number): number {
  const next = lines.findIndex((line, at) => at > i && line.trim() !== "");
  return next === -1 ? lines.length : next;
}

/** In front of a quote that goes on to the end, a line with a time and an address introduces it, whatever its language. */
function introducesAny(text: string): boolean {
  return text.length <= 400 && /\d{1,2}[:.]\d{2}/.test(text) && /@/.test(text) && /[:：]$/.test(text);
}

type Remains = "nothing" | "quoted" | "plain" | "mixed";

/** What follows each line, found from the end so that a long mail takes no longer than its length. */
function remainsOf(lines: readonly string[]): Remains[] {
  const remains: Remains[] = [];
  let below: Remains = "nothing";
  for (let i = lines.length - 1; i >= 0; i--) {
    remains[i] = below;
    const line = lines[i] as string;
    if (line.trim() === "") continue;
    const own = line.startsWith(">") ? "quoted" : "plain";
    below = below === "nothing" || below === own ? own : "mixed";
  }
  return remains;
}

/** `On ... \n ... wrote:` is often broken over two or three lines. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const count = wrappedOver(lines, i);
    joined.push(count === 1 ? (lines[i] as string) : textOf(lines, i, count));
    i += count - 1;
  }
  return joined;
}

/** Over how many lines an introduction goes that begins here. One that begins further down must not take this line along. */
function wrappedOver(lines: readonly string[], i: number): number {
  for (const count of [1, 2, 3]) {
    const last = lines[i + count - 1]?.trim();
    if (!last) return 1;
    if (!/[:：]$/.test(last)) continue;
    for (let from = i + count - 1; from >= i; from--) {
      if (isIntroduction(textOf(lines, from, i + count - from))) return from === i ? count : 1;
    }
  }
  return 1;
}

function textOf(lines: readonly string[], from: number, count: number): string {
  const texts = lines.slice(from, from + count).map((line) => line.trim());
  return texts.join(" ");
}

function isIntroduction(text: string): boolean {
  return introductions.some((pattern) => pattern.test(text));
}

/** Quoted lines at the very end, with nothing after them. */
function withoutTrailingQuote(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && /^(?:>.*|\s*)$/.test(lines[end - 1] as string)) end -= 1;
  return lines.slice(0, end);
}
