/** Values of the path parameters of teams, operators, visitors and analytics. */
export const teamParameterExamples: Readonly<Record<string, unknown>> = {
  inbox_id: "5e9b7c1d-2f4a-4d6b-8c0e-1a3f5b7d9c24",
  team_id: "6f0c8d2e-3a5b-4e7c-9d1f-2b4a6c8e0d25",
  user_id: "a4c32c68-be91-4e29-8a05-976e93abbe3f",
  token_id: "8a1e5c9d-0b3f-4c7a-b2d6-4e8f0a2c6b27",
  block_rule: "country:xx",
  point_type: "conversation",
  point_metric: "total",
};

const sessions = ["session_700c65e1-85e2-465a-b9ac-ecb5ec2c9881"];
const inbox_id = "5e9b7c1d-2f4a-4d6b-8c0e-1a3f5b7d9c24";
const user_id = "a4c32c68-be91-4e29-8a05-976e93abbe3f";
const inbox = {
  name: "Sales",
  emoji: "💶",
  operators: [user_id],
  conditions: [{ model: "session", criterion: "segments", operator: "eq", query: ["sales"] }],
  operator: "and",
};
const team = { name: "First line", emoji: "📞", operators: [user_id] };

/** Request bodies of the routes of batches, inboxes, teams, operators, settings, verification and analytics. */
export const teamBodyExamples: Readonly<Record<string, unknown>> = {
  batchResolveConversations: { sessions },
  batchUnresolveConversations: { sessions },
  batchReadConversations: { inbox_id },
  batchUnreadConversations: { sessions },
  batchRemoveConversations: { sessions },
  batchReportConversations: { sessions, flag: "spam" },
  batchBlockConversations: { sessions, blocked: true },
  batchRoutingConversations: { sessions, assigned: { user_id } },
  batchInboxConversations: { sessions, inbox_id },
  batchUpdateConversationsData: { sessions, data: { plan: "pro" } },
  batchUpdateConversationsSegments: { sessions, segments: ["vip"] },
  batchOrderInboxes: { orders: [{ inbox_id, order: 1 }] },
  createNewInbox: inbox,
  saveInbox: inbox,
  createNewTeam: team,
  saveTeam: team,
  sendEmailToWebsiteOperators: { recipient: "all", subject: "Tomorrow", message: "We are closed tomorrow." },
  inviteWebsiteOperator: { email: "ada@example.com", role: "member", verify: { method: "password", secret: "secret" } },
  changeOperatorMembership: { role: "owner", title: "Head of support" },
  updateWebsiteSettings: { name: "Acme", chatbox: { color_theme: "blue", visitor_compose: true } },
  updateVerifySettings: { enabled: true },
  generateAnalytics: {
    metric: "conversation",
    type: "total",
    date: { from: "2026-11-01", to: "2026-11-30", split: "day", timezone: "Europe/Paris" },
  },
};
