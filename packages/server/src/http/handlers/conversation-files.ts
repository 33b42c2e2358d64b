import type { Files } from "../../domain/files/service.js";
import type { NounHandlers } from "../handler.js";

export function fileHandlers(files: Files): NounHandlers<"conversation-files"> {
  return {
    "website.getOriginalMessageInConversation": async ({ website, params }) => ({
      data: await files.original(website, params.session_id, params.original_id),
    }),
    "website.listConversationFiles": async ({ website, params }) => ({
      data: await files.list(website, params.session_id, params.page_number),
    }),
  };
}
