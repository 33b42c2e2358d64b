import { voice } from "../rich.js";
import type { Script } from "../script.js";

export const pt: readonly Script[] = [
  {
    topic: "subscription",
    subject: "Cancelar assinatura",
    turns: [
      ["user", "Oi, como faço para cancelar a minha assinatura?"],
      ["operator", "Oi, {first}! Posso cancelar por aqui mesmo. Aconteceu alguma coisa?"],
      ["user", voice(22)],
      ["operator", "Entendi. Que tal receber só a cada dois meses, em vez de cancelar?"],
      ["user", "Boa ideia, pode mudar então."],
      ["operator", "Pronto! A próxima entrega é no mês que vem."],
    ],
  },
  {
    topic: "delivery",
    subject: "Pedido {order} atrasado",
    turns: [
      ["user", "Bom dia! O meu pedido {order} está atrasado há quatro dias."],
      ["operator", "Bom dia, {first}. Peço desculpas pelo atraso, houve um problema na transportadora."],
      ["note", "Ofereci frete grátis no próximo pedido."],
      ["operator", "Ele chega até quinta-feira, e o frete do próximo pedido é por nossa conta."],
      ["user", "Obrigado pela atenção."],
    ],
  },
  {
    topic: "brewing",
    subject: "Café coado",
    turns: [
      ["user", "Qual é a melhor proporção de café e água para o coador de pano?"],
      ["operator", "Comece com 60 gramas por litro e ajuste ao seu gosto."],
      ["user", "Ficou ótimo com o {product}, muito obrigada!"],
    ],
  },
];
