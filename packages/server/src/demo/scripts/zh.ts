import type { Script } from "../script.js";

export const zh: readonly Script[] = [
  {
    topic: "delivery",
    subject: "订单 {order} 的物流",
    turns: [
      ["user", "你好，我的订单 {order} 显示已签收，但是我没有收到。"],
      ["operator", "您好，非常抱歉，我马上联系快递公司核实。"],
      ["note", "快递员放在了小区门口的自提柜。"],
      ["operator", "包裹放在小区门口的自提柜里，取件码已经用短信发给您了。"],
      ["user", "找到了，谢谢！"],
    ],
  },
  {
    topic: "brewing",
    subject: "咖啡豆怎么保存",
    turns: [
      ["user", "请问 {product} 开封以后怎么保存比较好？"],
      ["operator", "密封放在阴凉干燥的地方就可以，尽量在一个月内喝完。"],
      ["user", "需要放冰箱吗？"],
      ["operator", "不建议，冰箱里的水汽和味道会影响香气。"],
      ["user", "明白了，多谢。"],
    ],
  },
  {
    topic: "wholesale",
    subject: "公司团购",
    turns: [
      ["user", "我们公司想每个月订十公斤，有优惠吗？"],
      ["operator", "有的，十公斤以上可以打八折，并且免运费。"],
      ["user", "好的，我跟同事商量一下再回复您。"],
    ],
  },
];
