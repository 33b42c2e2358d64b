import { photo } from "../rich.js";
import type { Script } from "../script.js";

export const ja: readonly Script[] = [
  {
    topic: "delivery",
    subject: "注文番号 {order} の配送について",
    turns: [
      ["user", "こんにちは。注文番号 {order} の商品はいつ頃届きますか？"],
      ["operator", "お問い合わせありがとうございます。確認いたしますので、少々お待ちください。"],
      ["note", "通関で止まっている。追加書類は不要とのこと。"],
      ["operator", "ただいま通関の手続き中で、三日ほどでお届けできる見込みです。"],
      ["user", "わかりました。楽しみに待っています。"],
    ],
  },
  {
    topic: "brewing",
    subject: "豆の挽き方",
    turns: [
      ["user", "{product} をハンドドリップで淹れたいのですが、挽き目はどのくらいがよいでしょうか。"],
      ["operator", "中細挽きをおすすめします。お湯の温度は九十度前後がちょうどよいです。"],
      ["user", "ありがとうございます。早速試してみます。"],
      ["operator", "ぜひ感想をお聞かせください。"],
      ["user", "とても香りがよくて、家族にも好評でした。"],
    ],
  },
  {
    topic: "damaged",
    subject: "袋の破損",
    turns: [
      ["user", "届いた袋の角が破れていました。交換していただけますか？"],
      ["user", photo("fukuro.jpg")],
      ["operator", "ご迷惑をおかけして申し訳ございません。本日、新しいものをお送りします。"],
      ["user", "迅速なご対応に感謝します。"],
    ],
  },
];
