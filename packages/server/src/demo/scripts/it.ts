import { picker } from "../rich.js";
import type { Script } from "../script.js";

export const it: readonly Script[] = [
  {
    topic: "invoice",
    subject: "Fattura elettronica",
    turns: [
      ["user", "Buongiorno, avrei bisogno della fattura elettronica per l'ordine {order}."],
      ["operator", "Buongiorno {first}, mi può dare la partita IVA e il codice destinatario?"],
      ["user", "Partita IVA 01234567890, codice M5UXCR1."],
      ["operator", "Perfetto, la riceverà entro domani."],
      ["user", "Grazie mille, gentilissimi."],
    ],
  },
  {
    topic: "brewing",
    subject: "Macinatura per la moka",
    turns: [
      ["user", "Il {product} va bene anche per la moka?"],
      ["operator", "Sì, è uno dei nostri preferiti nella moka. Lo vuole in grani o macinato?"],
      ["operator", picker("macinatura", "In grani o macinato?", ["In grani", "Macinato"], "Macinato")],
      ["user", "Macinato, grazie. Non ho ancora un macinacaffè."],
    ],
  },
  {
    topic: "refund",
    subject: "Rimborso",
    turns: [
      ["user", "Salve, ho annullato l'ordine {order} una settimana fa ma non vedo ancora il rimborso."],
      ["operator", "Salve {first}, il rimborso è partito lunedì: la banca impiega fino a cinque giorni."],
      ["user", "Va bene, aspetto ancora qualche giorno."],
    ],
  },
];
