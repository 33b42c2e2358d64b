import { newKey } from "../../platform/crypto.js";
import type { Secrets } from "../../platform/secrets.js";
import { type Store, StoreUnusable } from "../../store/store.js";
import { getAnyVerify, getAnyWebsite, insertVerify } from "../../store/verify.js";

/**
 * Rejects with StoreUnusable when what the database keeps encrypted was encrypted with another key: another server's, or that of a
 * folder that was lost. A database with a website keeps something from then on, so that the next one with another key is found out.
 */
export async function checkSecretKey(store: Store, secrets: Secrets): Promise<void> {
  const made = secrets.seal(newKey());
  const known =
    (await store.read(getAnyVerify())) ?? (await store.write({ name: "markSecretKey", body: () => mark(made) }));
  if (known === undefined) return;
  try {
    secrets.open(known.secret);
  } catch (cause) {
    throw new StoreUnusable(
      "The database holds secrets that another key encrypted: give that key with PARLEY_SECRET_KEY, or put its secret.key into the data folder.",
      { cause },
    );
  }
}

function* mark(secret: string) {
  const website_id = yield* getAnyWebsite();
  if (website_id === undefined) return undefined;
  yield* insertVerify(website_id, secret);
  return yield* getAnyVerify();
}
