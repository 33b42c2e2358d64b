/** Lines that introduce what is quoted, as mail programs write them in many languages. */
const introductions: readonly RegExp[] = [
  /^(?:>+\s*)?On\b.{3,200}\bwrote:\s*$/i,
  /^(?:>+\s*)?Le\b.{3,200}\ba écrit\s?:\s*$/i,
  /^(?:>+\s*)?Am\b.{3,200}\bschrieb\b.{0,200}:\s*$/i,
  /^(?:>+\s*)?El\b.{3,200}\bescribió\s?:\s*$/i,
  /^(?:>+\s*)?Il\b.{3,200}\bha scritto\s?:\s*$/i,
  /^(?:>+\s*)?Em\b.{3,200}\bescreveu\s?:\s*$/i,
  /^(?:>+\s*)?Op\b.{3,200}\bschreef\b.{0,200}:\s*$/i,
  /^(?:>+\s*)?(?:Den|På)\b.{3,200}\bskrev\b.{0,200}:\s*$/i,
  /^(?:>+\s*)?W dniu\b.{3,200}\bnapisał\(?a?\)?.{0,100}:\s*$/i,
  /^.{0,200}\d{4}.{0,200}(?:пишет|написал\(?а?\)?|писал\(?а?\)?)\s?:\s*$/i,
  /^\d{4}年\d{1,2}月\d{1,2}日.{0,200}[:：]\s*$/,
  /^在\s?\d{4}.{0,200}写道[:：]\s*$/,
  /^\d{4}년 \d{1,2}월 \d{1,2}일.{0,200}작성:\s*$/,
  /^.{0,100}\d{4}.{0,200}tarihinde.{0,200}yazdı\s?:\s*$/i,
];

/** Lines behind which everything is another mail. */
const separators: readonly RegExp[] = [
  /^-{2,}\s*(?:Original Message|Message d'origine|Ursprüngliche Nachricht|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht|Forwarded message)\s*-{2,}\s*$/i,
  /^_{20,}\s*$/,
  /^-{3,}\s*(?:Please reply above this line|Reply above this line)\s*-{3,}\s*$/i,
];

/** `From: ... Sent: ... Subject: ...` as Outlook puts it in front, in several languages. */
const headBlock = /^(?:\*?)(?:From|De|Von|Da|Van|Från|От|差出人|发件人|보낸 사람)\s?[:：]/i;
const headBlockNext =
  /^(?:\*?)(?:Sent|Date|Envoyé|Gesendet|Enviado|Inviato|Data|Verzonden|Skickat|Отправлено|送信日時|发送时间|보낸 날짜|To|À|An|Para|Subject|Objet|Betreff)\s?[:：]/i;

/** What phones and mail programs write below by themselves, and the sign that a signature follows. */
const signatures: readonly RegExp[] = [
  /^-- ?$/,
  /^(?:Sent from my|Get Outlook for|Envoyé de mon|Von meinem .{1,40} gesendet|Enviado desde mi|Inviato da|Enviado do meu|Verstuurd vanaf mijn|Отправлено с)\b.{0,80}$/i,
];

/**
 * What somebody wrote anew in an answer: without the quoted mail and without a signature. Careful: a text that would be left empty
 * stays whole, and quotes between which something was written stay.
 */
export function withoutQuotes(text: string): string {
  const lines = joinWrapped(text.split("\n"));
  const end = lines.findIndex((line, i) => isEnd(lines, i, line));
  let kept = end === -1 ? lines : lines.slice(0, end);
  kept = withoutTrailingQuote(kept);
  const signature = kept.findIndex(
    (line, i) => i > 0 && signatures.some((pattern) => pattern.test(line.trimEnd() === "--" ? "--" : line)),
  );
  if (signature !== -1 && kept.length - signature <= 12) kept = kept.slice(0, signature);
  const result = kept.join("\n").trim();
  return result === "" ? text.trim() : result;
}

function isEnd(lines: readonly string[], i: number, line: string): boolean {
  const text = line.trim();
  if (separators.some((pattern) => pattern.test(text))) return true;
  if (headBlock.test(text) && headBlockNext.test(lines[i + 1]?.trim() ?? "")) return true;
  if (!introductions.some((pattern) => pattern.test(text))) return false;
  // Only what is quoted to the end is dropped: answers between quotes are the visitor's words.
  const rest = lines.slice(i + 1).filter((other) => other.trim() !== "");
  return (
    rest.length === 0 || rest.every((other) => other.startsWith(">")) || !rest.some((other) => other.startsWith(">"))
  );
}

/** `On ... \n ... wrote:` is often broken over two or three lines. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const two = `${line.trim()} ${lines[i + 1]?.trim() ?? ""}`;
    const three = `${two} ${lines[i + 2]?.trim() ?? ""}`;
    const is = (text: string) => introductions.some((pattern) => pattern.test(text));
    if (line.trim() !== "" && !is(line.trim()) && /:\s*$/.test(two) && is(two)) {
      joined.push(two);
      i += 1;
    } else if (line.trim() !== "" && !is(line.trim()) && /:\s*$/.test(three) && is(three)) {
      joined.push(three);
      i += 2;
    } else joined.push(line);
  }
  return joined;
}

/** Quoted lines at the very end, with nothing after them. */
function withoutTrailingQuote(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && /^(?:>.*|\s*)$/.test(lines[end - 1] as string)) end -= 1;
  return lines.slice(0, end);
}
