import { describe, expect, it } from "vitest";
import { withoutQuotes } from "./quotes.js";

/** How often any text is looked at while the quotes of one are found: what time that takes is the machine's. */
function looksAt(text: string): number {
  const { test } = RegExp.prototype;
  const { trim, startsWith } = String.prototype;
  let looks = 0;
  RegExp.prototype.test = function (given) {
    looks += 1;
    return test.call(this, given);
  };
  String.prototype.trim = function () {
    looks += 1;
    return trim.call(this);
  };
  String.prototype.startsWith = function (...given) {
    looks += 1;
    return startsWith.apply(this, given);
  };
  try {
    withoutQuotes(text);
  } finally {
    RegExp.prototype.test = test;
    Object.assign(String.prototype, { trim, startsWith });
  }
  return looks;
}

const answer = "Yes, that works.\nThank you!";

describe("what mail programs put below an answer", () => {
  it.each([
    ["Gmail", "On Tue, Nov 24, 2026 at 10:00 AM Ada <ada@acme.example> wrote:\n\n> Does it work?\n>\n> Ada"],
    [
      "Gmail, wrapped",
      "On Tue, Nov 24, 2026 at 10:00 AM Ada Lovelace of Acme\n<ada@acme.example> wrote:\n\n> Does it work?",
    ],
    ["Gmail from HTML", "On Tue, Nov 24, 2026 at 10:00 AM Ada <ada@acme.example> wrote:\n\nDoes it work?\nAda"],
    ["French", "Le mar. 24 nov. 2026 à 10:00, Ada <ada@acme.example> a écrit :\n> Est-ce que cela marche ?"],
    ["German", "Am Di., 24. Nov. 2026 um 10:00 Uhr schrieb Ada <ada@acme.example>:\n> Geht es?"],
    ["Spanish", "El mar, 24 nov 2026 a las 10:00, Ada (<ada@acme.example>) escribió:\n> ¿Funciona?"],
    ["Italian", "Il giorno mar 24 nov 2026 alle ore 10:00 Ada <ada@acme.example> ha scritto:\n> Funziona?"],
    ["Portuguese", "Em ter., 24 de nov. de 2026 às 10:00, Ada <ada@acme.example> escreveu:\n> Funciona?"],
    ["Dutch", "Op di 24 nov 2026 om 10:00 schreef Ada <ada@acme.example>:\n> Werkt het?"],
    ["Swedish", "Den tis 24 nov. 2026 kl 10:00 skrev Ada <ada@acme.example>:\n> Fungerar det?"],
    ["Norwegian", "På tir. 24. nov. 2026 kl. 10:00 skrev Ada <ada@acme.example>:\n> Virker det?"],
    ["Russian", "вт, 24 нояб. 2026 г. в 10:00, Ada <ada@acme.example>:\n\n> Работает?"],
    ["Russian, written", "24.11.2026 10:00, Ada пишет:\n> Работает?"],
    ["Japanese", "2026年11月24日(火) 10:00 Ada <ada@acme.example>:\n> 動きますか"],
    ["Chinese", "在 2026年11月24日 10:00，Ada <ada@acme.example> 写道：\n> 可以吗"],
    ["Korean", "2026년 11월 24일 (화) 오전 10:00, Ada <ada@acme.example>님이 작성:\n> 되나요"],
    ["Turkish", "24 Kas 2026 Sal, 10:00 tarihinde Ada <ada@acme.example> şunu yazdı:\n> Oluyor mu?"],
    ["Outlook", "-----Original Message-----\nFrom: Ada\nSent: Tuesday\nSubject: It\n\nDoes it work?"],
    ["Outlook on the web", "________________________________\nFrom: Ada <ada@acme.example>\nSent: Tuesday\n\nDoes it?"],
    ["Outlook, bold", "*From:* Ada <ada@acme.example>\n*Sent:* Tuesday\n*Subject:* It\n\nDoes it work?"],
    ["Outlook in German", "Von: Ada <ada@acme.example>\nGesendet: Dienstag\nBetreff: Es\n\nGeht es?"],
    [
      "a phone",
      "Sent from my iPhone\n\n> On 24 Nov 2026, at 10:00, Ada <ada@acme.example> wrote:\n> \n> Does it work?",
    ],
    ["Outlook, spread out", "From: Ada <ada@acme.example>\n\nSent: Tuesday\n\nTo: Zoe\n\nSubject: It\n\nDoes it work?"],
    ["Outlook in Polish", "Od: Ada <ada@acme.example>\nWysłano: wtorek\nDo: Zoe\nTemat: To\n\nDziała?"],
    ["Outlook in Danish", "Fra: Ada\nSendt: tirsdag\nTil: Zoe\nEmne: Det\n\nVirker det?"],
    ["Outlook in Finnish", "Lähettäjä: Ada\nLähetetty: tiistai\nVastaanottaja: Zoe\nAihe: Se\n\nToimiiko?"],
    ["Outlook in Turkish", "Kimden: Ada\nGönderildi: Salı\nKime: Zoe\nKonu: O\n\nOluyor mu?"],
    [
      "GMX",
      'Gesendet: Dienstag um 10:00 Uhr\nVon: "Ada" <ada@acme.example>\nAn: zoe@b.example\nBetreff: Es\n\nGeht es?',
    ],
    ["Chinese, the name first", "Ada <ada@acme.example> 于2026年11月24日周二 10:00写道：\n\n可以吗"],
    ["Polish", "wt., 24 lis 2026 o 10:00 Ada <ada@acme.example> napisał(a):\n\n> Działa?"],
    [
      "Czech, wrapped",
      "út 24. 11. 2026 v 10:00 odesílatel Ada Lovelace z Acme <\nada@acme.example> napsal:\n\n> Funguje?",
    ],
    ["Arabic", "في الثلاثاء، 24 نوفمبر 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Ada <ada@acme.example>:\n\n> هل يعمل؟"],
    ["Yandex", '24.11.2026, 10:00, "Ada" <ada@acme.example>:\n> Работает?'],
    [
      "Proton",
      "Sent with Proton Mail secure email.\n\nOn Tuesday, November 24th, 2026 at 10:00, Ada <a@b.example> wrote:\n\n> Is it?",
    ],
    ["a phone in Russian", "Отправлено с iPhone"],
    ["a bare quote", "> Does it work?\n> Ada"],
    ["a signature", "-- \nGrace Hopper\nNavy"],
  ])("goes away: %s", (_, below) => {
    expect(withoutQuotes(`${answer}\n\n${below}\n`)).toBe(answer);
  });
});

describe("what stays", () => {
  it.each([
    ["answers between quotes", "On Tuesday 24 Nov Ada wrote:\n> Does it work?\nIt does.\n> And now?\nNow, too."],
    [
      "what is passed on",
      "See below.\n\n---------- Forwarded message ---------\nFrom: Bob <bob@b.example>\nDate: Tue\n\nBroken!",
    ],
    ["what Apple passes on", "See below.\n\nBegin forwarded message:\n\nFrom: Bob\nSubject: It\n\nBroken!"],
    ["nothing but a quote", "> Does it work?"],
    ["a sentence about what somebody wrote", "On Monday I saw what she wrote: it is wrong.\nPlease help."],
    ["dashes within a text", "One\n---\nTwo"],
    ["a form that was filled in", "Here it is:\n____________________________\nName: Zoe\nDate: Tuesday"],
    ["a list of places and times", "Please book this.\n\nFrom: Paris\nTo: London\nDate: Monday\n\nThank you!"],
    ["a sentence that names a sender", "From: Paris\nwe come by train."],
  ])("%s", (_, text) => {
    expect(withoutQuotes(text)).toBe(text);
  });

  it("is found by looking at each line of a mail that is made to take long equally often, however many there are", () => {
    const hostile = (count: number) => `${"On Tuesday 24 Nov Ada wrote:\n> a\n".repeat(count)}end`;
    expect(withoutQuotes(hostile(6_000))).toContain("end");
    const [few, many] = [looksAt(hostile(100)), looksAt(hostile(800))];
    expect(few).toBeGreaterThan(200);
    expect(many).toBeLessThan(few * 8 * 1.1);
  });
});
