import { photo, picker } from "../rich.js";
import type { Script } from "../script.js";

export const fr: readonly Script[] = [
  {
    topic: "delivery",
    subject: "Commande {order} toujours pas reçue",
    turns: [
      ["user", "Bonjour, je n'ai toujours pas reçu ma commande {order}. Est-ce normal ?"],
      ["operator", "Bonjour {first}, je regarde tout de suite."],
      ["note", "Colis en attente au dépôt de Rungis depuis trois jours."],
      ["operator", "Le transporteur a pris du retard, vous devriez la recevoir demain avant midi."],
      ["user", "D'accord, merci. J'espère qu'elle arrivera avant le week-end."],
      ["operator", "Si ce n'est pas le cas, je vous renvoie un paquet de {product} à nos frais."],
      ["user", "C'est parfait, bonne journée !"],
    ],
  },
  {
    topic: "brewing",
    subject: "Quelle mouture pour une cafetière italienne ?",
    turns: [
      ["user", "Bonjour ! Quelle mouture me conseillez-vous pour une cafetière italienne ?"],
      ["operator", "Une mouture moyenne à fine, un peu plus grosse que pour un expresso."],
      ["operator", picker("mouture", "Souhaitez-vous qu'on le moule pour vous ?", ["Oui", "Non"], "Oui")],
      ["user", "Oui, volontiers, je n'ai pas de moulin."],
      ["operator", "C'est noté pour votre prochain sachet de {product}."],
      ["user", "Merci beaucoup {operator}."],
    ],
  },
  {
    topic: "damaged",
    subject: "Sachet abîmé",
    turns: [
      ["user", "Le sachet est arrivé percé, il y a des grains partout dans le carton."],
      ["user", photo("sachet-perce.jpg")],
      ["operator", "Toutes mes excuses, {first}. Je vous en renvoie un dès aujourd'hui."],
      ["user", "Merci pour votre réactivité !"],
    ],
  },
  {
    topic: "invoice",
    subject: "Facture avec TVA",
    turns: [
      ["user", "Pourriez-vous m'envoyer une facture avec la TVA pour la commande {order} ?"],
      ["operator", "Bien sûr. À quel nom et à quelle adresse dois-je l'établir ?"],
      ["user", "Atelier Marchand, 12 rue des Lilas, 69003 Lyon."],
      ["operator", "Elle vient de partir par e-mail."],
    ],
  },
];
