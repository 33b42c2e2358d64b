import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { type Route, routes, type Tier } from "@parley/contract";
import { type CommandName, type CommandParams, runCommand } from "@parley/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEachDatabase } from "../support/databases.js";
import type { Parley, Token } from "../support/parley.js";

/*
 * Every route of the contract, and each of its aliases, called as those who may not use it: what they are told is one of four
 * answers, and the same whether what they name exists or not.
 */

type Credentials = Pick<Token, "tier" | "identifier" | "key">;

interface Told {
  readonly status: number;
  readonly reason: string;
  readonly body: string;
}

const tiers: readonly Tier[] = ["user", "website", "plugin"];
const all = (routes as readonly Route[]).flatMap((route) =>
  [{ verb: route.verb, path: route.path }, ...(route.aliases ?? [])].map(({ verb, path }) => ({ route, verb, path })),
);
const ofWebsites = all.filter(({ path }) => path.includes("{website_id}"));

onEachDatabase("who may use which route", (database) => {
  let parley: Parley;
  let agent: Agent;
  let own: string;
  let foreign: string;
  let foreignSession: string;
  let others: Record<"website" | "plugin", Credentials>;

  beforeAll(async () => {
    parley = await database.start();
    own = parley.created.website_id;
    agent = new Agent({ keepAlive: true, maxSockets: 16 });
    foreign = (await admin("website.create", { name: "Other", domain: "other.example" })).website_id;
    others = {
      website: await admin("token.create", { tier: "website", name: "o", websites: [foreign] }),
      plugin: await admin("token.create", { tier: "plugin", name: "o", websites: [foreign] }),
    };
    const made = await call("POST", `/website/${foreign}/conversation`, others.website, "{}");
    foreignSession = JSON.parse(made.body).data.session_id;
  });
  afterAll(async () => {
    agent?.destroy();
    await parley?.stop();
  });

  /** As the command line does, through the server's own socket. */
  // biome-ignore lint/suspicious/noExplicitAny: each command knows its answer.
  function admin<C extends CommandName>(command: C, params: CommandParams<C>): Promise<any> {
    return runCommand({ data: parley.data }, command, params);
  }

  function call(verb: string, path: string, credentials?: Credentials | string, body?: string): Promise<Told> {
    const headers: Record<string, string | number> = {};
    // Node gives a DELETE with a body no length by itself.
    if (body !== undefined) headers["content-length"] = Buffer.byteLength(body);
    if (typeof credentials === "string") headers.authorization = credentials;
    else if (credentials !== undefined) {
      const { identifier, key, tier } = credentials;
      headers.authorization = `Basic ${Buffer.from(`${identifier}:${key}`).toString("base64")}`;
      headers["x-crisp-tier"] = tier;
    }
    return new Promise((resolve, reject) => {
      const sent = request(`${parley.url}/v1${path}`, { method: verb, headers, agent }, (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => {
          text += chunk;
        });
        answer.on("end", () => {
          const reason = text === "" ? "" : JSON.parse(text).reason;
          resolve({ status: answer.statusCode ?? 0, reason, body: text });
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  function fill(path: string, website_id: string): string {
    return path
      .replace("{website_id}", website_id)
      .replace("{session_id}", foreignSession)
      .replace(/\{page_number\}/, "1")
      .replace(/\{\w+\}/g, "5d0c9a34-7e51-4c8f-b0d2-94ce1b7f6a38");
  }

  /** What is not as it should be, of all the calls at once. */
  async function faultsOf(
    cases: readonly { verb: string; path: string }[],
    of: (at: { verb: string; path: string }) => Promise<Told>,
    status: number,
    reason: string,
  ): Promise<string[]> {
    const faults: string[] = [];
    await Promise.all(
      cases.map(async (at) => {
        const told = await of(at);
        const right = told.status === status && (at.verb === "HEAD" || told.reason === reason);
        if (!right) faults.push(`${at.verb} ${at.path} answered ${told.status} ${told.reason}`);
      }),
    );
    return faults;
  }

  it("has every route of the contract", () => {
    expect(all.length).toBeGreaterThanOrEqual(280);
  });

  it("tells who is nobody that the session is invalid: without a token, with a malformed one, a wrong key, an unknown one, another tier", async () => {
    const token = parley.token("user");
    const strangers: (Credentials | string | undefined)[] = [
      undefined,
      "Basic",
      "Bearer nonsense",
      "Basic !!!",
      { ...token, key: "0".repeat(64) },
      { ...token, key: "" },
      { ...token, identifier: randomUUID() },
      { ...token, tier: "plugin" },
    ];
    for (const stranger of strangers) {
      const faults = await faultsOf(
        all,
        ({ verb, path }) => call(verb, fill(path, own), stranger),
        401,
        "invalid_session",
      );
      expect(faults).toEqual([]);
    }
  });

  it("tells a tier that may not use a route so, whatever else is wrong", async () => {
    for (const tier of tiers) {
      const refused = all.filter(({ route }) => !route.tiers.includes(tier));
      const token = parley.token(tier);
      const faults = await faultsOf(
        refused,
        ({ verb, path }) => call(verb, fill(path, foreign), token),
        403,
        "restricted_route_tier",
      );
      expect(faults).toEqual([]);
    }
  });

  it("refuses a plugin that lacks one scope of a route, though it holds all others", { timeout: 120_000 }, async () => {
    const scoped = all.filter(({ route }) => route.tiers.includes("plugin") && route.scopes.length > 0);
    const keys = [...new Set(scoped.flatMap(({ route }) => route.scopes.map(({ scope, mode }) => `${scope}:${mode}`)))];
    const faults: string[] = [];
    for (const lacking of keys) {
      const scopes = keys.filter((key) => key !== lacking);
      const token = await admin("token.create", { tier: "plugin", name: "less", websites: [own], scopes });
      const asked = scoped.filter(({ route }) =>
        route.scopes.some(({ scope, mode }) => `${scope}:${mode}` === lacking),
      );
      faults.push(
        ...(await faultsOf(asked, ({ verb, path }) => call(verb, fill(path, own), token), 403, "not_allowed")),
      );
    }
    expect(faults).toEqual([]);
  });

  it("tells nothing of a website out of reach: it answers as for one that does not exist", async () => {
    const nowhere = randomUUID();
    for (const tier of tiers) {
      const token = tier === "user" ? parley.token("user") : parley.token(tier);
      const reason = tier === "plugin" ? "not_subscribed" : "website_not_found";
      const asked = ofWebsites.filter(({ route }) => route.tiers.includes(tier));
      const bodies = new Set<string>();
      for (const website_id of [foreign, nowhere, "nonsense"]) {
        const faults = await faultsOf(
          asked,
          async ({ verb, path }) => {
            const told = await call(verb, fill(path, website_id), token);
            if (verb !== "HEAD") bodies.add(told.body);
            return told;
          },
          404,
          reason,
        );
        expect(faults).toEqual([]);
      }
      expect(bodies.size).toBe(1);
    }
  });

  it("finds nothing of another website's conversation under one's own", async () => {
    const asked = ofWebsites.filter(
      ({ path, route }) => path.includes("{session_id}") && route.tiers.includes("website"),
    );
    const faults: string[] = [];
    for (const { verb, path } of asked) {
      const told = await call(
        verb,
        fill(path, own),
        parley.token("website"),
        verb === "GET" || verb === "HEAD" ? undefined : "{}",
      );
      if (told.status < 400) faults.push(`${verb} ${path} answered ${told.status}`);
      if (told.body.includes(foreign)) faults.push(`${verb} ${path} tells of the other website`);
    }
    expect(faults).toEqual([]);
    const still = await call("GET", `/website/${foreign}/conversation/${foreignSession}`, others.website);
    expect(still.status).toBe(200);
  });

  it("refuses a token from the moment it is revoked", async () => {
    const token = await admin("token.create", { tier: "website", name: "gone", websites: [own] });
    expect((await call("GET", `/website/${own}`, token)).status).toBe(200);
    await admin("token.revoke", { identifier: token.identifier });
    const faults = await faultsOf(all, ({ verb, path }) => call(verb, fill(path, own), token), 401, "invalid_session");
    expect(faults).toEqual([]);
  });
});
