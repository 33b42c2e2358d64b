import type { Actor } from "../domain/access/principal.js";
import type { WebsiteId } from "../store/scope.js";
import type { Store } from "../store/store.js";
import { insertWebsite } from "../store/websites.js";

/** The websites of tests, and who of their team speaks. */
export const website_id = "11111111-1111-4111-8111-111111111111" as WebsiteId;
export const other_id = "22222222-2222-4222-8222-222222222222" as WebsiteId;
export const operator: Actor = {
  type: "operator",
  user_id: "33333333-3333-4333-8333-333333333333",
  nickname: "Ada",
  avatar: null,
};

/** Makes one of them; once more changes nothing. */
export async function addWebsite(store: Store, id = website_id): Promise<void> {
  const named =
    id === website_id ? { name: "Acme", domain: "acme.example" } : { name: "Other", domain: "other.example" };
  await store.write({
    name: "addWebsite",
    body: () => insertWebsite({ website_id: id, ...named, logo: null, created_at: 0 }),
  });
}
