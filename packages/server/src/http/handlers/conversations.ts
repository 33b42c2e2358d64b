import { limits } from "@parley/contract";
import type { Conversations } from "../../domain/conversations/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";
import { listingOf } from "./listing.js";

export function conversationHandlers(conversations: Conversations): NounHandlers<"conversations"> {
  return {
    "website.listConversations": async ({ website, params, query, principal }) => {
      const perPage = query.per_page ?? limits.perPageDefault;
      const listing = listingOf(query, principal);
      const page = await conversations.list(website, principal.identifier, listing, params.page_number, perPage);
      return { json: `[${page.join(",")}]` };
    },
    "website.createNewConversation": async ({ website }) => ({
      data: { session_id: await conversations.create(website) },
    }),
    "website.checkConversationExists": async ({ website, params }) => {
      await conversations.check(website, params.session_id);
      return nothing;
    },
    "website.getConversation": async ({ website, params }) => ({
      json: await conversations.get(website, params.session_id),
    }),
    "website.removeConversation": async ({ website, params }) => {
      await conversations.remove(website, params.session_id);
      return nothing;
    },
    "website.initiateConversationWithExistingSession": async ({ website, params }) => {
      await conversations.initiate(website, params.session_id);
      return nothing;
    },
    "website.getConversationMetas": async ({ website, params }) => ({
      json: await conversations.meta(website, params.session_id),
    }),
    "website.updateConversationMetas": async ({ website, params, body }) => {
      await conversations.updateMeta(website, params.session_id, body);
      return nothing;
    },
    "website.getConversationState": async ({ website, params }) => ({
      data: { state: await conversations.state(website, params.session_id) },
    }),
    "website.changeConversationState": async ({ website, params, body }) => {
      await conversations.changeState(website, params.session_id, body.state);
      return nothing;
    },
    "website.updateConversationOpenState": async ({ website, params, body, principal }) => {
      await conversations.setOpened(website, params.session_id, body.opened ?? body.blocked === true, principal.actor);
      return nothing;
    },
    "website.getConversationRoutingAssign": async ({ website, params }) => ({
      data: await conversations.routing(website, params.session_id),
    }),
    "website.assignConversationRouting": async ({ website, params, body }) => {
      await conversations.assign(website, params.session_id, body.assigned?.user_id?.toLowerCase() ?? null);
      return nothing;
    },
    "website.updateConversationInbox": async ({ website, params, body }) => {
      await conversations.updateInbox(website, params.session_id, body.inbox_id?.toLowerCase() ?? null);
      return nothing;
    },
    "website.getConversationParticipants": async ({ website, params }) => ({
      data: await conversations.participants(website, params.session_id),
    }),
    "website.saveConversationParticipants": async ({ website, params, body }) => {
      await conversations.saveParticipants(website, params.session_id, body.participants ?? []);
      return nothing;
    },
    "website.getBlockStatusForConversation": async ({ website, params }) => ({
      data: await conversations.block(website, params.session_id),
    }),
    "website.blockIncomingMessagesForConversation": async ({ website, params, body }) => {
      await conversations.setBlock(website, params.session_id, body.blocked);
      return nothing;
    },
    "website.getVerifyStatusForConversation": async ({ website, params }) => ({
      data: await conversations.verification(website, params.session_id),
    }),
    "website.updateVerifyStatusForConversation": async ({ website, params, body }) => {
      await conversations.setVerified(website, params.session_id, body.verified);
      return nothing;
    },
    "website.listConversationPages": async ({ website, params }) => ({
      data: await conversations.pages(website, params.session_id, params.page_number),
    }),
    "website.listConversationEvents": async ({ website, params }) => ({
      data: await conversations.events(website, params.session_id, params.page_number),
    }),
    "website.getConversationRelations": async ({ website, params }) => ({
      data: await conversations.relations(website, params.session_id),
    }),
  };
}
