import { pdf, picker } from "../rich.js";
import type { Script } from "../script.js";

export const de: readonly Script[] = [
  {
    topic: "delivery",
    subject: "Bestellung {order} nicht angekommen",
    turns: [
      ["user", "Guten Tag, meine Bestellung {order} sollte am Montag da sein, ist sie aber nicht."],
      ["operator", "Guten Tag {first}, das tut mir leid. Ich frage beim Paketdienst nach."],
      ["note", "Laut Sendungsverfolgung beim Nachbarn abgegeben, Hausnummer 17."],
      ["operator", "Das Paket wurde bei Ihrem Nachbarn in Haus 17 abgegeben. Können Sie dort einmal klingeln?"],
      ["user", "Tatsächlich, da war es! Eine Karte im Briefkasten wäre schön gewesen."],
      ["operator", "Das gebe ich so weiter. Viel Freude mit dem {product}!"],
    ],
  },
  {
    topic: "subscription",
    subject: "Abo auf 500 g umstellen",
    turns: [
      ["user", "Hallo, kann ich mein Abo von 1 kg auf 500 g umstellen?"],
      ["operator", "Hallo {first}, das geht jederzeit. Ab der nächsten Lieferung?"],
      ["operator", picker("umstellung", "Ab wann?", ["Nächste Lieferung", "Übernächste"], "Nächste Lieferung")],
      ["user", "Ja, ab der nächsten bitte."],
      ["operator", "Erledigt. Der Preis passt sich automatisch an."],
      ["user", "Super, vielen Dank für die schnelle Hilfe."],
    ],
  },
  {
    topic: "wholesale",
    subject: "Preise für Gastronomie",
    turns: [
      ["user", "Wir eröffnen im Frühjahr ein Café und suchen eine Rösterei. Gibt es eine Preisliste für Gastronomen?"],
      ["operator", "Herzlichen Glückwunsch zum Café! Hier ist unsere Liste:"],
      ["operator", pdf("preise-gastronomie.pdf")],
      ["user", "Danke. Bieten Sie auch Schulungen an der Maschine an?"],
      ["operator", "Ja, einen Tag bei Ihnen vor Ort, ab 20 kg im Monat kostenlos."],
    ],
  },
  {
    topic: "brewing",
    subject: "Kaffee schmeckt bitter",
    turns: [
      ["user", "Der {product} schmeckt bei mir bitter. Was mache ich falsch?"],
      ["operator", "Meist ist das Wasser zu heiß oder der Mahlgrad zu fein. Womit bereiten Sie ihn zu?"],
      ["user", "Mit einer French Press, fünf Minuten."],
      ["operator", "Dann versuchen Sie es mit vier Minuten und einer gröberen Mahlung."],
    ],
  },
];
