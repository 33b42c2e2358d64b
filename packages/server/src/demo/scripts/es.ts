import { photo } from "../rich.js";
import type { Script } from "../script.js";

export const es: readonly Script[] = [
  {
    topic: "delivery",
    subject: "Mi pedido {order}",
    turns: [
      ["user", "Hola, ¿me pueden decir dónde está mi pedido {order}?"],
      ["operator", "¡Hola, {first}! Salió ayer de nuestro tostadero y llega mañana."],
      ["user", "¿Se puede cambiar la dirección? Mañana no estaré en casa."],
      ["operator", "Claro. ¿A qué dirección lo enviamos?"],
      ["user", "Calle Mayor 8, segundo B, 28013 Madrid."],
      ["operator", "Listo, ya está cambiada."],
      ["user", "¡Mil gracias!"],
    ],
  },
  {
    topic: "damaged",
    subject: "Producto equivocado",
    turns: [
      ["user", "Pedí {product} y me ha llegado descafeinado."],
      ["user", photo("pedido-equivocado.jpg")],
      ["operator", "Perdone el error, {first}. Le enviamos el café correcto hoy mismo."],
      ["user", "¿Tengo que devolver el otro?"],
      ["operator", "No, quédeselo o regáleselo a alguien."],
    ],
  },
  {
    topic: "gift",
    subject: "Tarjeta regalo",
    turns: [
      ["user", "Buenas tardes, ¿venden tarjetas regalo?"],
      ["operator", "Sí, de 20, 50 y 100 euros. La recibe por correo electrónico en el momento."],
      ["user", "Genial, me llevo una de 50."],
    ],
  },
  {
    topic: "brewing",
    subject: "Café para máquina automática",
    turns: [
      ["user", "¿Qué café me recomiendan para una cafetera superautomática?"],
      ["operator", "El Harbor Blend funciona muy bien: mucho cuerpo y poca acidez."],
      ["user", "¿Y cuánto dura una vez abierta la bolsa?"],
      ["operator", "Unas cuatro semanas, bien cerrada y lejos de la luz."],
      ["user", "Perfecto, gracias por el consejo, {operator}."],
    ],
  },
];
