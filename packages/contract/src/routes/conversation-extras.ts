import { conversationBrowsingRoutes } from "./conversation-browsing.js";
import { conversationCallRoutes } from "./conversation-calls.js";
import { conversationFileRoutes } from "./conversation-files.js";
import { conversationIdentityRoutes } from "./conversation-identities.js";
import { conversationRequestRoutes } from "./conversation-requests.js";
import { conversationSpamRoutes } from "./conversation-spams.js";
import { conversationSuggestionRoutes } from "./conversation-suggestions.js";
import { conversationWidgetRoutes } from "./conversation-widgets.js";

/** What belongs to conversations besides their messages and state. */
export const conversationExtraRoutes = [
  ...conversationSuggestionRoutes,
  ...conversationSpamRoutes,
  ...conversationFileRoutes,
  ...conversationIdentityRoutes,
  ...conversationRequestRoutes,
  ...conversationBrowsingRoutes,
  ...conversationCallRoutes,
  ...conversationWidgetRoutes,
] as const;
