import type { WebsiteId } from "./scope.js";
import { all, get, run, type Steps, statement } from "./step.js";

const count = statement(
  "visitor_blocks.count",
  `INSERT INTO visitor_blocks (website_id, rule, blocked) VALUES (?, ?, ?)
   ON CONFLICT (website_id, rule) DO UPDATE SET blocked = visitor_blocks.blocked + excluded.blocked`,
);
const list = statement("visitor_blocks.list", "SELECT rule, blocked FROM visitor_blocks WHERE website_id = ?");
const one = statement("visitor_blocks.get", "SELECT blocked FROM visitor_blocks WHERE website_id = ? AND rule = ?");
const remove = statement("visitor_blocks.remove", "DELETE FROM visitor_blocks WHERE website_id = ? AND rule = ?");

export function* countBlocks(website_id: WebsiteId, rule: string, more: number): Steps<void> {
  yield* run(count, [website_id, rule, more]);
}

export function* listBlocks(website_id: WebsiteId): Steps<{ rule: string; blocked: number }[]> {
  return yield* all(list, [website_id]);
}

export function* getBlocks(website_id: WebsiteId, rule: string): Steps<number> {
  return Number((yield* get<{ blocked: number }>(one, [website_id, rule]))?.blocked ?? 0);
}

export function* clearBlocks(website_id: WebsiteId, rule: string): Steps<void> {
  yield* run(remove, [website_id, rule]);
}
