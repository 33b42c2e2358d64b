import { animation, carousel, event, field, pdf, photo, picker, voice } from "../rich.js";
import type { Script } from "../script.js";

export const en: readonly Script[] = [
  {
    topic: "delivery",
    subject: "Where is order {order}?",
    turns: [
      ["user", "Hi! I ordered {product} last week and it still hasn't arrived. The order number is {order}."],
      ["operator", "Hello {first}, thanks for writing. Let me look that up for you."],
      ["note", "Carrier says it has been sitting in the depot since Tuesday."],
      ["operator", "Your parcel is stuck at the local depot. I've asked the carrier to send it out tomorrow morning."],
      ["user", "Oh good. Do I need to be at home?"],
      ["operator", "No, it fits through the letterbox. If it isn't there by Friday, tell me and I'll send a new bag."],
      ["user", "Perfect, thank you {operator}!"],
    ],
  },
  {
    topic: "damaged",
    subject: "Bag burst open in the post",
    turns: [
      ["user", "The bag of {product} arrived torn and half of the beans were loose in the box."],
      ["user", photo("torn-bag.jpg")],
      ["operator", "I'm so sorry about that, {first}. Would you like a new bag or your money back?"],
      ["operator", picker("compensation", "What shall we do?", ["Send a new bag", "Refund me"], "Send a new bag")],
      ["user", "A new one, please. I'd rather have the coffee :)"],
      ["operator", "It leaves the roastery today, under the same order number {order}. No need to send anything back."],
      ["operator", event("state:resolved", "Replacement shipped")],
    ],
  },
  {
    topic: "brewing",
    subject: "Grind size for pour-over",
    turns: [
      ["user", "Quick question: my {product} tastes sour in a V60. Am I grinding too coarse?"],
      ["operator", "Most likely! Go two or three clicks finer, and use water just off the boil."],
      ["user", "I use 15 g to 250 ml, does that sound right?"],
      ["operator", "That's a good ratio. Aim for about three minutes in total."],
      ["operator", animation("pouring")],
      ["user", "Tried it just now, what a difference. Sweet and no sourness at all."],
      ["operator", "Lovely to hear. Enjoy the bag!"],
    ],
  },
  {
    topic: "subscription",
    subject: "Pausing my subscription",
    turns: [
      ["user", "Can I pause my subscription while I'm on holiday? Back in about three weeks."],
      ["operator", "Of course, {first}. From which delivery on?"],
      ["operator", field("pause-from", "Pause from", "A date, please", "the delivery on the 14th")],
      ["operator", "Done. The next bag ships when you're back, and nothing is charged until then."],
      ["user", "That was easy. Thanks!"],
    ],
  },
  {
    topic: "wholesale",
    subject: "Coffee for our office of 40",
    turns: [
      ["user", "We're an office of forty people and get through six kilos a month. Do you have wholesale prices?"],
      ["operator", "We do. From five kilos a month it's 18% off, and delivery is free."],
      ["operator", pdf("wholesale-prices.pdf")],
      ["note", "Could become a big account. @Jonas will you call them?"],
      ["user", "Great, could we try two or three coffees before we decide?"],
      [
        "operator",
        carousel("These three are what offices like best:", "See it", [
          ["Harbor Blend", "Chocolate and hazelnut, forgiving in any machine."],
          ["Huila Reserva", "Caramel and red apple."],
          ["Night Watch Decaf", "For the afternoon."],
        ]),
      ],
      ["user", "I'll pass these around and come back to you on Monday."],
    ],
  },
  {
    topic: "invoice",
    subject: "Invoice for {order}",
    turns: [
      ["user", "Could you send me a proper invoice for {order}? Accounting won't take the confirmation email."],
      ["operator", "Sure. Which company name and VAT number should it carry?"],
      ["user", "Tidewater Studio Ltd, GB123456789."],
      ["operator", pdf("invoice.pdf")],
      ["user", "Got it, that's exactly what I needed."],
    ],
  },
  {
    topic: "refund",
    subject: "Charged twice",
    turns: [
      ["user", "I was charged twice for the same order, {order}. Please fix this."],
      ["operator", "I understand, {first}, and I'm sorry for the scare. I can see both payments."],
      ["note", "The second payment is a retry after a timeout. Refunded in full, reference R-2291."],
      ["operator", "The second one is refunded. It takes three to five days to show up on your statement."],
      ["user", "OK. I'll keep an eye on it."],
    ],
  },
  {
    topic: "gift",
    subject: "Gift card and a message",
    turns: [
      ["user", "Is it possible to add a handwritten card to a gift order? It's for my dad's 70th birthday."],
      ["operator", "With pleasure! Send me the words and we'll write it by hand."],
      ["user", voice(14)],
      ["operator", "What a lovely message. It goes into the box with the {product}."],
      ["user", "You are the best, {operator}."],
    ],
  },
  {
    topic: "allergy",
    subject: "Nuts in the roastery?",
    turns: [
      ["user", "Do you process nuts in the same building? My son has a severe allergy."],
      ["operator", "Good that you ask. We handle coffee only: no nuts, no dairy, no gluten in the whole building."],
      ["user", "And the tasting notes that say hazelnut?"],
      ["operator", "Those are only what the coffee reminds us of. There is nothing added to the beans."],
      ["user", "That's a relief, thanks for the quick answer."],
    ],
  },
  {
    topic: "visit",
    subject: "Roastery tour",
    turns: [
      ["user", "Do you still do tours on Saturdays? There would be four of us."],
      ["operator", "We do, at 11:00 and 14:00. Which one suits you?"],
      ["operator", picker("tour", "Which tour?", ["11:00", "14:00"])],
      ["user", "I need to ask the others first, I'll let you know tonight."],
    ],
  },
  {
    topic: "spam",
    subject: "Boost your ranking NOW",
    turns: [
      ["user", "Dear webmaster, 10,000 visitors guaranteed for your shop! Ask me for a special price today."],
      ["user", "You did not answer. The offer ends tonight!!!"],
    ],
  },
];
