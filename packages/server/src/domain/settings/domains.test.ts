import { describe, expect, it } from "vitest";
import { systemClock } from "../../platform/clock.js";
import type { WebsiteId } from "../../store/scope.js";
import { all, statement } from "../../store/step.js";
import type { Store } from "../../store/store.js";
import { onDatabases } from "../../testing/databases.js";
import { Authenticator } from "../tokens/authenticator.js";
import { Websites } from "../websites/service.js";
import { Settings } from "./service.js";

const everyDomain = statement(
  "domains_test.all",
  "SELECT domain, website_id FROM websites UNION SELECT domain, website_id FROM website_domains ORDER BY domain",
);

onDatabases("a domain", ({ each }) => {
  let store: Store;
  each(async (opened) => {
    store = opened;
    return () => undefined;
  });

  describe("that several websites ask for at once", () => {
    it("is one website's alone, as its main or a further one", async () => {
      const authenticator = new Authenticator({ store, clock: systemClock });
      const websites = new Websites(store, authenticator);
      const settings = new Settings(store, systemClock, authenticator);
      const ids: WebsiteId[] = [];
      for (const name of ["one", "two"]) {
        ids.push((await websites.create({ name, domain: `${name}.example` }, null)).website_id as WebsiteId);
      }
      const [one, two] = ids as [WebsiteId, WebsiteId];
      for (let round = 0; round < 40; round++) {
        const domain = `round-${round}.example`;
        const asked = await Promise.allSettled([
          settings.update(one, { domain }),
          settings.update(two, { domain_alternates: [domain] }),
          websites.create({ name: "three", domain }, null),
        ]);
        const refused = asked.filter(({ status }) => status === "rejected") as PromiseRejectedResult[];
        expect(refused.map(({ reason }) => reason.reason)).toEqual(["website_exists", "website_exists"]);
      }
      const owners = new Map<string, Set<string>>();
      for (const { domain, website_id } of await store.read(
        all<{ domain: string; website_id: string }>(everyDomain, []),
      )) {
        owners.set(domain, (owners.get(domain) ?? new Set()).add(website_id));
      }
      expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
    });
  });
});
