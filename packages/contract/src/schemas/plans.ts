import { limits } from "../limits.js";
import { Type } from "../type.js";
import { date, email, integer, text, url, uuid } from "./atoms.js";

export const PlanSubscriptionBillPeriod = Type.Enum(["monthly", "yearly"], {
  type: "string",
  title: "PlanSubscriptionBillPeriod",
  description: "How often a plan is paid for.",
});

export const PlanSubscriptionWebsite = Type.Object(
  {
    id: Type.Optional(uuid()),
    name: Type.Optional(Type.String()),
    domain: Type.Optional(Type.String()),
    logo: Type.Optional(url()),
  },
  { title: "PlanSubscriptionWebsite" },
);

export const PlanSubscriptionOwner = Type.Object(
  {
    user_id: Type.Optional(uuid()),
    email: Type.Optional(email()),
    first_name: Type.Optional(Type.String()),
    last_name: Type.Optional(Type.String()),
  },
  { title: "PlanSubscriptionOwner", description: "Who pays." },
);

export const PlanSubscription = Type.Object(
  {
    id: Type.Optional(Type.String({ description: "The plan: a UUID." })),
    name: Type.Optional(Type.String()),
    price: Type.Optional(integer({ description: "Of one period." })),
    since: Type.Optional(date({ description: "When the website subscribed, ISO 8601." })),
    trialing: Type.Optional(Type.Boolean({ description: "It is on trial." })),
    trial_end: Type.Optional(Type.String({ description: "Its end, in words or ISO 8601." })),
    trial_end_date: Type.Optional(date({ description: "When the trial ends, ISO 8601." })),
    bill_period: Type.Optional(PlanSubscriptionBillPeriod),
    bill_valid_until: Type.Optional(date({ description: "Until when it is paid for, ISO 8601." })),
    active: Type.Optional(Type.Boolean({ description: "It works now." })),
    sandbox: Type.Optional(Type.Boolean({ description: "The website is one for tests, which pays nothing." })),
    website: Type.Optional(PlanSubscriptionWebsite),
    coupon_redeemed: Type.Optional(Type.Boolean({ description: "A coupon was redeemed for it." })),
    card_id: Type.Optional(Type.String({ description: "The payment card that pays for it." })),
    owner: Type.Optional(PlanSubscriptionOwner),
  },
  { title: "PlanSubscription" },
);

export const PlanSubscriptionCreate = Type.Object(
  { plan_id: uuid({ description: "The plan to subscribe to." }) },
  { title: "PlanSubscriptionCreate" },
);

export const PlanSubscriptionBillPeriodUpdate = Type.Object(
  { period: PlanSubscriptionBillPeriod },
  { title: "PlanSubscriptionBillPeriodUpdate" },
);

export const PlanSubscriptionCouponPolicy = Type.Object(
  {
    rebate_percent: Type.Optional(Type.Number({ description: "How much of the price it takes off, in percent." })),
    trial_days: Type.Optional(integer({ description: "How many days of trial it adds." })),
  },
  { title: "PlanSubscriptionCouponPolicy" },
);

export const PlanSubscriptionCoupon = Type.Object(
  {
    code: Type.Optional(Type.String()),
    policy: Type.Optional(PlanSubscriptionCouponPolicy),
    redeem_limit: Type.Optional(integer({ description: "How often it can be redeemed." })),
    expire_at: Type.Optional(date({ description: "Until when it can be redeemed, ISO 8601." })),
  },
  { title: "PlanSubscriptionCoupon" },
);

export const PlanSubscriptionCouponRedeem = Type.Object(
  { code: text(limits.wordLength, { description: "The coupon." }) },
  { title: "PlanSubscriptionCouponRedeem" },
);
