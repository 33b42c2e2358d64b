import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Crisp } from "@parley/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { builtRoutes } from "./support/built.js";
import { crisp11, type OfficialClient } from "./support/official.js";

const WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc";
const SESSION = "session_700c65e1-85e2-465a-b9ac-ecb5ec2c9881";
const user = { type: "operator", user_id: "a4c32c68-be91-4e29-8a05-976e93abbe3f", nickname: "Zoë", avatar: null };

const filters = [{ model: "people", criterion: "email", operator: "eq", query: ["zoë@acme.com"] }];

/** Arguments to call each method with: all of them, some left out, and odd ones. */
const calls: Record<string, unknown[][]> = {
  "website.checkWebsiteExists": [["acme.com"], ["é ü&=.com"]],
  "website.createWebsite": [[{ name: "Acme", domain: "acme.com" }]],
  "website.getWebsite": [[WEBSITE], ["jane+1@example.com"]],
  "website.getConnectEndpoints": [[WEBSITE]],
  "website.listConversations": [
    [WEBSITE],
    [WEBSITE, 0],
    [WEBSITE, 2, { per_page: 50, filter_unread: 1, filter_assigned: null, order_date_updated: undefined }],
    [
      WEBSITE,
      1,
      { search_type: "filter", search_query: [{ model: "people", criterion: "é", operator: "eq", query: ["a"] }] },
    ],
  ],
  "website.countVisitors": [[WEBSITE]],
  "website.listVisitors": [[WEBSITE], [WEBSITE, 3]],
  "website.pinpointVisitorsOnMap": [[WEBSITE], [WEBSITE, -1.5536, 47.2184, 100], [WEBSITE, 0, null, undefined]],
  "website.getSessionIdentifierFromToken": [
    [WEBSITE, "d3c17241-1327-47d7-9d8e-b89ff7bd2904"],
    [WEBSITE, "é ü"],
  ],
  "website.countBlockedVisitors": [[WEBSITE]],
  "website.countBlockedVisitorsInRule": [[WEBSITE, "countries"]],
  "website.clearBlockedVisitorsInRule": [[WEBSITE, "countries"]],
  "website.getWebsiteAvailabilityStatus": [[WEBSITE]],
  "website.listWebsiteOperatorAvailabilities": [[WEBSITE]],
  "website.createNewConversation": [[WEBSITE]],
  "website.checkConversationExists": [[WEBSITE, SESSION]],
  "website.getConversation": [[WEBSITE, SESSION]],
  "website.removeConversation": [[WEBSITE, SESSION]],
  "website.initiateConversationWithExistingSession": [[WEBSITE, SESSION]],
  "website.requestEmailTranscriptForConversation": [
    [WEBSITE, SESSION, "operator", "valerian@crisp.chat"],
    [WEBSITE, SESSION, "user"],
  ],
  "website.requestChatboxBindingPurgeForConversation": [[WEBSITE, SESSION]],
  "website.requestUserFeedbackForConversation": [[WEBSITE, SESSION]],
  "website.scheduleReminderForConversation": [
    [WEBSITE, SESSION, "2026-12-01T10:00:00Z", "Call back"],
    [WEBSITE, SESSION, "2026-12-01T10:00:00Z", "Call back", user, "chat"],
  ],
  "website.reportConversation": [[WEBSITE, SESSION, "spam"]],
  "website.requestToolCallForConversation": [
    [WEBSITE, SESSION, "list_tools"],
    [WEBSITE, SESSION, "call_tool", { name: "refund" }],
  ],
  "website.listSpamConversations": [[WEBSITE], [WEBSITE, 2]],
  "website.resolveSpamConversationContent": [[WEBSITE, "b45e7d75-61ab-416c-858b-1919b5fcfd10"]],
  "website.submitSpamConversationDecision": [[WEBSITE, "b45e7d75-61ab-416c-858b-1919b5fcfd10", "reject"]],
  "website.listConversationFiles": [
    [WEBSITE, SESSION],
    [WEBSITE, SESSION, 2],
  ],
  "website.getOriginalMessageInConversation": [[WEBSITE, SESSION, "b45e7d75-61ab-416c-858b-1919b5fcfd10"]],
  "website.requestIdentityVerificationForConversation": [
    [WEBSITE, SESSION, { identity: "email" }],
    [WEBSITE, SESSION, { identity: "urn:acme:chat:0", method: "link", recipient: "@zoe" }],
  ],
  "website.redeemIdentityVerificationLinkForConversation": [
    [WEBSITE, SESSION, { identity: "email", token: "709691" }],
    [WEBSITE, SESSION, { identity: "email", token: "709691", recipient: "zoe@example.com" }],
  ],
  "website.getMessagesInConversation": [
    [WEBSITE, SESSION],
    [WEBSITE, SESSION, 1_700_000_000_000],
    [WEBSITE, SESSION, undefined, "1700000000000"],
    [WEBSITE, SESSION, null, 0, 1_700_000_000_000],
    [WEBSITE, SESSION, "", "", ""],
  ],
  "website.sendMessageInConversation": [
    [
      WEBSITE,
      SESSION,
      { type: "text", from: "operator", origin: "chat", content: "Grüße 👋", user, mentions: undefined },
    ],
  ],
  "website.getMessageInConversation": [[WEBSITE, SESSION, 163239614854320]],
  "website.updateMessageInConversation": [
    [WEBSITE, SESSION, 163239614854320, "edited"],
    [WEBSITE, SESSION, 163239614854320, { id: "a", text: "b", choices: [] }],
  ],
  "website.removeMessageInConversation": [[WEBSITE, SESSION, 163239614854320]],
  "website.composeMessageInConversation": [[WEBSITE, SESSION, { type: "start", from: "operator", excerpt: "Hi" }]],
  "website.markMessagesReadInConversation": [
    [WEBSITE, SESSION, { from: "user", origin: "chat", fingerprints: [1, "2"] }],
    [WEBSITE, SESSION],
  ],
  "website.markConversationAsUnread": [[WEBSITE, SESSION, { from: "user" }]],
  "website.markMessagesDeliveredInConversation": [
    [WEBSITE, SESSION, { from: "operator", origin: "chat", fingerprints: [1] }],
  ],
  "website.updateConversationOpenState": [
    [WEBSITE, SESSION, true],
    [WEBSITE, SESSION, false],
    [WEBSITE, SESSION],
  ],
  "website.getConversationRoutingAssign": [[WEBSITE, SESSION]],
  "website.assignConversationRouting": [
    [WEBSITE, SESSION, { assigned: { user_id: user.user_id }, silent: true }],
    [WEBSITE, SESSION, { assigned: null }],
  ],
  "website.updateConversationInbox": [
    [WEBSITE, SESSION, user.user_id],
    [WEBSITE, SESSION, null],
    [WEBSITE, SESSION],
    [WEBSITE, SESSION, ""],
  ],
  "website.getConversationMetas": [[WEBSITE, SESSION]],
  "website.updateConversationMetas": [[WEBSITE, SESSION, { nickname: "Zoë", data: { a: 1, b: null }, segments: [] }]],
  "website.listConversationPages": [
    [WEBSITE, SESSION],
    [WEBSITE, SESSION, 3],
  ],
  "website.listConversationEvents": [
    [WEBSITE, SESSION],
    [WEBSITE, SESSION, 3],
  ],
  "website.getConversationState": [[WEBSITE, SESSION]],
  "website.changeConversationState": [
    [WEBSITE, SESSION, "resolved"],
    [WEBSITE, SESSION, "resolved", user],
    [WEBSITE, SESSION, "resolved", undefined, "chat"],
    [WEBSITE, SESSION, "resolved", null, ""],
  ],
  "website.getConversationRelations": [[WEBSITE, SESSION]],
  "website.getConversationParticipants": [[WEBSITE, SESSION]],
  "website.saveConversationParticipants": [
    [WEBSITE, SESSION, { participants: [{ type: "email", target: "a@b.example" }] }],
  ],
  "website.getBlockStatusForConversation": [[WEBSITE, SESSION]],
  "website.blockIncomingMessagesForConversation": [
    [WEBSITE, SESSION, true],
    [WEBSITE, SESSION, false, user, "urn:crisp.im:slack:0"],
    [WEBSITE, SESSION],
  ],
  "website.getVerifyStatusForConversation": [[WEBSITE, SESSION]],
  "website.updateVerifyStatusForConversation": [
    [WEBSITE, SESSION, true],
    [WEBSITE, SESSION],
  ],
  "website.deleteWebsite": [[WEBSITE, { method: "password", secret: "correct horse" }]],
  "website.abortWebsiteDeletion": [[WEBSITE]],
  "website.getWebsiteSettings": [[WEBSITE]],
  "website.updateWebsiteSettings": [[WEBSITE, { name: "Acmé", chatbox: { color_theme: "red", tile: null } }]],
  "website.getVerifySettings": [[WEBSITE]],
  "website.updateVerifySettings": [[WEBSITE, { enabled: true }]],
  "website.getVerifyKey": [[WEBSITE]],
  "website.rollVerifyKey": [[WEBSITE]],
  "website.batchResolveConversations": [[WEBSITE, { sessions: [SESSION] }], [WEBSITE, { inbox_id: null }], [WEBSITE]],
  "website.batchUnresolveConversations": [[WEBSITE, { sessions: [SESSION] }]],
  "website.batchReadConversations": [[WEBSITE, { sessions: [SESSION] }], [WEBSITE]],
  "website.batchUnreadConversations": [[WEBSITE, { sessions: [SESSION] }]],
  "website.batchRemoveConversations": [[WEBSITE, { sessions: [SESSION] }]],
  "website.batchReportConversations": [[WEBSITE, { sessions: [SESSION], flag: "spam" }]],
  "website.batchBlockConversations": [[WEBSITE, { sessions: [SESSION], blocked: false }]],
  "website.batchRoutingConversations": [
    [WEBSITE, { sessions: [SESSION], assigned: { user_id: user.user_id }, silent: true }],
    [WEBSITE, { sessions: [SESSION], assigned: null }],
  ],
  "website.batchInboxConversations": [[WEBSITE, { sessions: [SESSION], inbox_id: null }]],
  "website.batchUpdateConversationsData": [[WEBSITE, { sessions: [SESSION], data: { plan: "pro", old: null } }]],
  "website.batchUpdateConversationsSegments": [[WEBSITE, { sessions: [SESSION], segments: ["vip", "é"] }]],
  "website.listSuggestedConversationSegments": [[WEBSITE], [WEBSITE, 2]],
  "website.deleteSuggestedConversationSegment": [[WEBSITE, "vip"]],
  "website.listSuggestedConversationDataKeys": [[WEBSITE], [WEBSITE, 2]],
  "website.deleteSuggestedConversationDataKey": [[WEBSITE, "plan"]],
  "website.getPeopleStatistics": [[WEBSITE]],
  "website.listPeopleProfiles": [[WEBSITE], [WEBSITE, 2, "email", "ascending", "or", filters, "zoë & co"]],
  "website.addNewPeopleProfile": [[WEBSITE, { email: "zoë@acme.com", person: { nickname: "Zoë", avatar: null } }]],
  "website.checkPeopleProfileExists": [
    [WEBSITE, WEBSITE],
    [WEBSITE, "zoe+1@acme.com"],
  ],
  "website.getPeopleProfile": [
    [WEBSITE, WEBSITE],
    [WEBSITE, "zoe+1@acme.com"],
  ],
  "website.savePeopleProfile": [[WEBSITE, WEBSITE, { email: "zoe@acme.com", person: {} }]],
  "website.updatePeopleProfile": [[WEBSITE, WEBSITE, { segments: ["é"], notepad: null }]],
  "website.removePeopleProfile": [[WEBSITE, WEBSITE]],
  "website.listPeopleConversations": [
    [WEBSITE, WEBSITE],
    [WEBSITE, WEBSITE, 2],
  ],
  "website.addPeopleEvent": [[WEBSITE, WEBSITE, { text: "Paid", data: { price: 1.5 }, color: "red" }]],
  "website.listPeopleEvents": [
    [WEBSITE, WEBSITE],
    [WEBSITE, WEBSITE, 2],
  ],
  "website.getPeopleData": [[WEBSITE, WEBSITE]],
  "website.savePeopleData": [[WEBSITE, WEBSITE, { data: { plan: "pro" } }]],
  "website.updatePeopleData": [[WEBSITE, WEBSITE, { data: { plan: "pro" } }]],
  "website.getPeopleSubscriptionStatus": [[WEBSITE, WEBSITE]],
  "website.updatePeopleSubscriptionStatus": [[WEBSITE, WEBSITE, { email: false }]],
  "website.listSuggestedPeopleSegments": [[WEBSITE], [WEBSITE, 2]],
  "website.deleteSuggestedPeopleSegment": [[WEBSITE, "vip"]],
  "website.listSuggestedPeopleDataKeys": [[WEBSITE], [WEBSITE, 2]],
  "website.deleteSuggestedPeopleDataKey": [[WEBSITE, "plan"]],
  "website.listSuggestedPeopleEvents": [[WEBSITE], [WEBSITE, 2]],
  "website.deleteSuggestedPeopleEvent": [[WEBSITE, "Paid"]],
  "website.listBrowsingSessionsForConversation": [[WEBSITE, SESSION]],
  "website.initiateBrowsingSessionForConversation": [[WEBSITE, SESSION]],
  "website.sendActionToExistingBrowsingSession": [[WEBSITE, SESSION, "browsing_1", "start"]],
  "website.assistExistingBrowsingSession": [
    [WEBSITE, SESSION, "browsing_1", { action: "click", click: { x: 0, y: 2 } }],
  ],
  "website.initiateNewCallSessionForConversation": [
    [WEBSITE, SESSION],
    [WEBSITE, SESSION, "video", user, "chat"],
  ],
  "website.getOngoingCallSessionForConversation": [[WEBSITE, SESSION]],
  "website.abortOngoingCallSessionForConversation": [
    [WEBSITE, SESSION, "call_1"],
    [WEBSITE, SESSION, "call_1", user, "chat"],
  ],
  "website.transmitSignalingOnOngoingCallSession": [
    [WEBSITE, SESSION, "call_1", { type: "candidate", payload: { candidate: "" } }],
  ],
  "website.deliverWidgetButtonActionForConversation": [
    [WEBSITE, SESSION, user.user_id, "section", "item", { invoice: "D-1" }],
    [WEBSITE, SESSION, user.user_id, "section", "item", { invoice: "D-1" }, "refund"],
  ],
  "website.deliverWidgetDataFetchActionForConversation": [
    [WEBSITE, SESSION, user.user_id, "section", "item", { invoice: "D-1" }],
  ],
  "plugin.listAllConnectWebsites": [[1], [2, true, false]],
  "plugin.listConnectWebsitesSince": [["2026-01-01T00:00:00Z"], ["2026-01-01T00:00:00Z", true, true]],
  "plugin.getConnectAccount": [[]],
  "plugin.checkConnectSessionValidity": [[]],
  "plugin.getConnectEndpoints": [[]],
};

/** Routes that the official client calls only before it opens its socket: it has no method for them. */
const withoutMethod = [
  "user.getUserConnectEndpoints",
  "website.getWebsiteTierConnectEndpoints",
  // Of the past.
  "website.listPeopleSegments",
];

interface Seen {
  readonly verb: string | undefined;
  readonly url: string | undefined;
  readonly body: string;
  readonly headers: Record<string, string | string[] | undefined>;
}

type Services = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;

let server: Server;
let seen: Seen[] = [];
let official: OfficialClient;
let ours: Crisp;

beforeAll(async () => {
  server = createServer(async (incoming, answer) => {
    let body = "";
    for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
    const { authorization, "x-crisp-tier": tier, "content-type": type } = incoming.headers;
    // The order of a query's fields means nothing.
    const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://localhost");
    searchParams.sort();
    const url = `${pathname}?${searchParams}`;
    seen.push({ verb: incoming.method, url, body, headers: { authorization, tier, type } });
    answer.end(incoming.method === "HEAD" ? undefined : '{"error":false,"reason":"resolved","data":{}}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  official = crisp11({ url }, { tier: "plugin", identifier: "ident", key: "key" });
  // The official client gives messages no fingerprint.
  ours = new Crisp({ restHost: url, fingerprints: false });
  ours.authenticateTier("plugin", "ident", "key");
});

afterAll(() => {
  ours.close();
  server.closeAllConnections();
  server.close();
});

async function sentBy(client: Services, name: string, args: unknown[]): Promise<Seen | undefined> {
  const [service = "", method = ""] = name.split(".");
  seen = [];
  await client[service]?.[method]?.(...args);
  expect(seen.length).toBe(1);
  return seen[0];
}

it.each(Object.keys(calls))("%s sends what crisp-api 11.3.0 sends", async (name) => {
  for (const args of calls[name] as unknown[][]) {
    const theirs = await sentBy(official as unknown as Services, name, args);
    expect(await sentBy(ours as unknown as Services, name, args)).toEqual(theirs);
  }
});

it("no method of what the server does is left out", () => {
  const all = builtRoutes
    .map((route) => `${route.service}.${route.id}`)
    .filter((name) => !withoutMethod.includes(name));
  expect(Object.keys(calls).sort()).toEqual([...new Set(all)].sort());
});
