import type { WebsiteId } from "../store/scope.js";
import type { Transaction } from "../store/store.js";

/** Causes an event that belongs to a website and to none of its conversations; `fields` follow website_id in its payload. */
export function causeAtWebsite(tx: Transaction, website_id: WebsiteId, name: string, fields: object): void {
  tx.event({
    website_id,
    name,
    inbox_id: undefined,
    conversation_id: null,
    fingerprint: null,
    timestamp: tx.now,
    body: JSON.stringify({ website_id, ...fields }),
  });
}
