import type { Identities } from "../../domain/identities/service.js";
import { nothing } from "../answer.js";
import type { NounHandlers } from "../handler.js";

export function identityHandlers(identities: Identities): NounHandlers<"conversation-identities"> {
  return {
    "website.requestIdentityVerificationForConversation": async ({ website, params, body }) => {
      await identities.request(website, params.session_id, body);
      return nothing;
    },
    "website.redeemIdentityVerificationLinkForConversation": async ({ website, params, body }) => {
      await identities.redeem(website, params.session_id, body);
      return nothing;
    },
  };
}
