import { limits } from "@parley/contract";
import type { ConversationRow } from "../../store/conversations.js";
import { ApiError } from "../error.js";

/** Throws invalid_data when a conversation's data has more keys than it may, those that it had before included. */
export function checkDataKeys(row: ConversationRow): void {
  const { data = {}, segments = [] } = JSON.parse(row.meta) as { data?: object; segments?: unknown[] };
  if (Object.keys(data).length > limits.dataKeys) {
    throw new ApiError(
      "invalid_data",
      `data must have at most ${limits.dataKeys} keys, those it has already included.`,
    );
  }
  if (segments.length > limits.segments) {
    throw new ApiError(
      "invalid_data",
      `segments must be at most ${limits.segments}, those there are already included.`,
    );
  }
}
