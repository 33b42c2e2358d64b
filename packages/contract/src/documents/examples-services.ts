/** Values of the path parameters of campaigns, plugins and plans. */
export const serviceParameterExamples: Readonly<Record<string, unknown>> = {
  campaign_id: "2f8d6b4a-7c1e-4a3f-9b5d-0e6c8a2f4d17",
  template_id: "4b1d9f7e-3a5c-4e8b-8d2f-6c0a9e7b5f18",
  plugin_id: "7c3f5d1b-9e8a-4b6c-a0d4-2f1e3c5b7d19",
  type: "opened",
};

const plugin_id = "7c3f5d1b-9e8a-4b6c-a0d4-2f1e3c5b7d19";
const settings = { color: "blue", notify: true };
const content = "Hello {{nickname}}! [Unsubscribe]({{url.unsubscribe}})";

/** Request bodies of the routes of campaigns, plugins and plans. */
export const serviceBodyExamples: Readonly<Record<string, unknown>> = {
  createNewCampaign: { type: "one-shot", name: "Spring" },
  saveCampaign: {
    type: "one-shot",
    format: "markdown",
    name: "Spring",
    subject: "What is new in spring",
    recipients: { type: "all" },
    message: "**Spring** is here.",
    options: { deliver_to_chatbox: true, deliver_to_email: true, tracking: true },
  },
  updateCampaign: { message: "**Spring** is here, at last." },
  createNewCampaignTemplate: { format: "markdown", name: "Season" },
  saveCampaignTemplate: { name: "Season", format: "markdown", content },
  updateCampaignTemplate: { content },
  subscribeWebsiteToPlugin: { plugin_id },
  saveSubscriptionSettings: settings,
  updateSubscriptionSettings: { notify: false },
  reportPluginUsageToBill: { name: "Messages", units: 25, price: 0.01 },
  forwardPluginPayloadToChannel: { namespace: "orders", identifier: "order-7", payload: { paid: true } },
  dispatchPluginEvent: { name: "order:paid", data: { order: 7 } },
  subscribeWebsiteToPlan: { plan_id: "1d5b7f9e-2c4a-4f8d-b6e0-8a3c5e7f9b20" },
  changeBillPeriodForWebsitePlanSubscription: { period: "yearly" },
  redeemCouponForWebsitePlanSubscription: { code: "SPRING" },
};
