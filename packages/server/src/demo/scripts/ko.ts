import type { Script } from "../script.js";

export const ko: readonly Script[] = [
  {
    topic: "delivery",
    subject: "주문 {order} 배송 문의",
    turns: [
      ["user", "안녕하세요. 주문번호 {order} 배송이 언제쯤 될까요?"],
      ["operator", "안녕하세요, 고객님. 오늘 출고되어 모레 도착할 예정입니다."],
      ["user", "네, 감사합니다!"],
    ],
  },
  {
    topic: "subscription",
    subject: "정기 배송 변경",
    turns: [
      ["user", "정기 배송 원두를 {product}로 바꿀 수 있을까요?"],
      ["operator", "네, 다음 배송부터 변경해 드리겠습니다."],
      ["user", "분쇄 말고 홀빈으로 부탁드려요."],
      ["operator", "홀빈으로 변경했습니다. 더 필요하신 것이 있으신가요?"],
      ["user", "아니요, 빠른 답변 고맙습니다."],
    ],
  },
];
