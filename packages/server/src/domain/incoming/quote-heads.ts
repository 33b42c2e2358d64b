/** What mail programs call the headers that they put in front of a mail which they quote, in their languages. */
const labels = {
  who: "From|De|De la|Von|Da|Van|Från|Fra|Od|От|Від|Lähettäjä|Kimden|Feladó|Από|من|מאת|差出人|发件人|寄件者|보낸 사람",
  when:
    "Sent|Date|Envoyé|Envoyé le|Gesendet|Datum|Enviado|Enviado el|Enviada em|Data|Fecha|Inviato|Verzonden|Skickat|Sendt|Dato|Wysłano|" +
    "Odesláno|Отправлено|Дата|Надіслано|Lähetetty|Gönderildi|Tarih|Elküldve|Trimis|Στάλθηκε|تم الإرسال|נשלח|送信日時|发送时间|寄件日期|보낸 날짜",
  whom: "To|À|A|An|Para|Aan|Till|Til|Do|Komu|Кому|Vastaanottaja|Kime|Címzett|Către|Προς|إلى|אל|宛先|收件人|收件者|받는 사람|Cc|CC",
  what: "Subject|Objet|Betreff|Asunto|Assunto|Oggetto|Onderwerp|Ämne|Emne|Temat|Předmět|Тема|Aihe|Konu|Tárgy|Subiect|Θέμα|الموضوع|נושא|件名|主题|主旨|제목",
} as const;
type Kind = keyof typeof labels;

const kinds = Object.entries(labels).map(
  ([kind, names]) => [kind as Kind, new RegExp(`^\\*?(?:${names})\\s?\\*?\\s?[:：]`, "i")] as const,
);
/** Lines that are looked at behind the first; recipients may be many. */
const most = 12;

function kindOf(line: string): Kind | undefined {
  return kinds.find(([, pattern]) => pattern.test(line))?.[0];
}

/**
 * Whether `From: ... Sent: ... Subject: ...` begins in a line, as Outlook and others put it in front of a mail: three of the four
 * kinds, one of them a subject or an address, since people write lists as well. Under a rule two kinds are enough.
 */
export function isHeadBlock(lines: readonly string[], at: number, least = 3): boolean {
  const first = kindOf(lines[at]?.trim() ?? "");
  if (first !== "who" && first !== "when") return false;
  const found = new Set<Kind>();
  let known = false;
  for (const line of lines.slice(at, at + most)) {
    const text = line.trim();
    const kind = kindOf(text);
    if (kind === undefined) continue;
    found.add(kind);
    known ||= kind === "what" || (kind === "who" && text.includes("@"));
  }
  return found.size >= least && known;
}
