import { defineRoute } from "../route.js";
import { websiteParams } from "../schemas/atoms.js";
import { PlanCouponQuery } from "../schemas/plan-params.js";
import {
  PlanSubscription,
  PlanSubscriptionBillPeriodUpdate,
  PlanSubscriptionCoupon,
  PlanSubscriptionCouponRedeem,
  PlanSubscriptionCreate,
} from "../schemas/plans.js";
import { Type } from "../type.js";
import { everyTier, reading, unknownSuccess } from "./access.js";

export const listAllActivePlanSubscriptions = defineRoute({
  id: "listAllActiveSubscriptions",
  service: "plan",
  noun: "plans",
  label: "List All Active Plan Subscriptions",
  summary: "Lists the plans that the operator pays for, with their websites.",
  verb: "GET",
  path: "/plans/subscription",
  response: Type.Array(PlanSubscription),
  status: 200,
  reason: "listed",
  tiers: ["user"],
  scopes: [],
  args: [],
  events: [],
});

export const getPlanSubscriptionForWebsite = defineRoute({
  id: "getPlanSubscriptionForWebsite",
  service: "plan",
  noun: "plans",
  label: "Get Plan Subscription For A Website",
  summary: "Answers which plan a website has, and until when it is paid for.",
  verb: "GET",
  path: "/plans/subscription/{website_id}",
  params: websiteParams,
  response: PlanSubscription,
  status: 200,
  reason: "resolved",
  tiers: everyTier,
  scopes: reading("plan:subscription"),
  args: ["website_id"],
  events: [],
});

export const subscribeWebsiteToPlan = defineRoute({
  id: "subscribeWebsiteToPlan",
  service: "plan",
  noun: "plans",
  label: "Subscribe Website To Plan",
  summary: "Subscribes a website to a plan.",
  verb: "POST",
  path: "/plans/subscription/{website_id}",
  params: websiteParams,
  body: PlanSubscriptionCreate,
  status: 201,
  reason: "added",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body.plan_id"],
  unknown: unknownSuccess,
  events: ["plan:subscription:updated"],
});

export const unsubscribePlanFromWebsite = defineRoute({
  id: "unsubscribePlanFromWebsite",
  service: "plan",
  noun: "plans",
  label: "Unsubscribe Plan From Website",
  summary: "Ends a website's subscription to its plan.",
  verb: "DELETE",
  path: "/plans/subscription/{website_id}",
  params: websiteParams,
  status: 200,
  reason: "removed",
  tiers: ["user"],
  scopes: [],
  args: ["website_id"],
  events: ["plan:subscription:updated"],
});

export const changeBillPeriodForWebsitePlanSubscription = defineRoute({
  id: "changeBillPeriodForWebsitePlanSubscription",
  service: "plan",
  noun: "plans",
  label: "Change Bill Period For Website Plan Subscription",
  summary: "Changes how often the plan of a website is paid for.",
  verb: "PATCH",
  path: "/plans/subscription/{website_id}/bill/period",
  params: websiteParams,
  body: PlanSubscriptionBillPeriodUpdate,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body.period"],
  events: [],
});

export const checkCouponAvailabilityForWebsitePlanSubscription = defineRoute({
  id: "checkCouponAvailabilityForWebsitePlanSubscription",
  service: "plan",
  noun: "plans",
  label: "Check Coupon Availability For Website Plan Subscription",
  summary: "Answers what a coupon is worth to a website; it fails when the coupon does not count for it.",
  verb: "GET",
  path: "/plans/subscription/{website_id}/coupon",
  params: websiteParams,
  query: PlanCouponQuery,
  response: PlanSubscriptionCoupon,
  status: 200,
  reason: "resolved",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "query.code"],
  emptyIsSent: ["query.code"],
  events: [],
});

export const redeemCouponForWebsitePlanSubscription = defineRoute({
  id: "redeemCouponForWebsitePlanSubscription",
  service: "plan",
  noun: "plans",
  label: "Redeem Coupon For Website Plan Subscription",
  summary: "Redeems a coupon for the plan of a website.",
  verb: "PATCH",
  path: "/plans/subscription/{website_id}/coupon",
  params: websiteParams,
  body: PlanSubscriptionCouponRedeem,
  status: 200,
  reason: "updated",
  tiers: ["user"],
  scopes: [],
  args: ["website_id", "body.code"],
  events: [],
});

export const planRoutes = [
  listAllActivePlanSubscriptions,
  getPlanSubscriptionForWebsite,
  subscribeWebsiteToPlan,
  unsubscribePlanFromWebsite,
  changeBillPeriodForWebsitePlanSubscription,
  checkCouponAvailabilityForWebsitePlanSubscription,
  redeemCouponForWebsitePlanSubscription,
] as const;
