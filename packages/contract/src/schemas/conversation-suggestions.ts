import { limits } from "../limits.js";
import { Type } from "../type.js";
import { integer, text } from "./atoms.js";

const conversations = () => integer({ description: "How many conversations have it." });

export const ConversationSuggestedSegment = Type.Object(
  { segment: Type.String(), count: conversations() },
  { title: "ConversationSuggestedSegment" },
);

export const ConversationSuggestedData = Type.Object(
  { key: Type.String(), count: conversations() },
  { title: "ConversationSuggestedData" },
);

export const ConversationSuggestedSegmentDelete = Type.Object(
  { segment: text(limits.wordLength) },
  { title: "ConversationSuggestedSegmentDelete" },
);

export const ConversationSuggestedDataDelete = Type.Object(
  { key: text(limits.wordLength) },
  { title: "ConversationSuggestedDataDelete" },
);
