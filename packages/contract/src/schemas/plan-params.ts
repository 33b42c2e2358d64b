import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText } from "./atoms.js";

export const PlanCouponQuery = Type.Object({
  code: anyText(limits.wordLength, { description: "The coupon." }),
});
