import type { WebsiteId } from "../../store/scope.js";
import type { Steps } from "../../store/step.js";
import { getSettings } from "../../store/website-settings.js";
import { defaults, type WebsiteSettings } from "./defaults.js";

/** Part of a command or a read: whether the website's settings allow mails of a kind to visitors. */
export function* allowsMail(website_id: WebsiteId, kind: "rating" | "transcript"): Steps<boolean> {
  const text = yield* getSettings(website_id);
  const { emails } = JSON.parse(text ?? "{}") as Pick<WebsiteSettings, "emails">;
  return emails?.[kind] ?? defaults.emails[kind];
}
