import { afterAll, beforeAll, expect, it } from "vitest";
import { ChatBox } from "../routes/chat-box.js";
import { onEachDatabase } from "../support/databases.js";
import { crisp11 } from "../support/official.js";
import type { Parley } from "../support/parley.js";

onEachDatabase("a visitor's token", (database) => {
  let parley: Parley;
  let website_id: string;
  let elsewhere: string;
  let box: ChatBox;

  beforeAll(async () => {
    parley = await database.start();
    website_id = parley.created.website_id;
    const crisp = crisp11(parley, parley.token("user"));
    elsewhere = (await crisp.website.createWebsite({ name: "Other", domain: "other.example" })).website_id;
    box = await ChatBox.open(parley, website_id, { token_id: "ada-of-acme" });
    await box.join({});
    await box.send("message:send", { type: "text", content: "Mine alone" });
  });
  afterAll(async () => {
    box?.close();
    await parley?.stop();
  });

  async function call(method: string, path: string, authorization: string | undefined, body?: string) {
    const response = await fetch(`${parley.url}/visitor/1/${path}`, {
      method,
      headers: authorization === undefined ? {} : { Authorization: authorization },
      ...(body === undefined ? {} : { body }),
    });
    const answer = (await response.json()) as { reason: string; data: unknown };
    expect(JSON.stringify(answer)).not.toContain(box.session_id);
    return { status: response.status, reason: answer.reason };
  }

  /** Why the socket refuses. */
  const knock = (auth: { website_id: string; session_token: string }): Promise<string> =>
    ChatBox.connect(parley, { session_id: box.session_id, ...auth }).then(
      (opened) => {
        opened.close();
        return "let in";
      },
      ({ data }: { data: { reason: string } }) => data.reason,
    );

  it("is wanted as Bearer, in its form", async () => {
    const wanted = { status: 401, reason: "invalid_session" };
    const { session_token } = box;
    const forms = [undefined, "", "Bearer", "Bearer short", `Basic ${session_token}`, `Bearer ${session_token}0`];
    for (const authorization of [...forms, session_token, `Bearer ${session_token} ${session_token}`]) {
      expect(await call("GET", `${website_id}/messages`, authorization)).toEqual(wanted);
      expect(await call("DELETE", `${website_id}/session`, authorization)).toEqual(wanted);
    }
    // None of these forgot the session.
    expect(await box.join({})).toMatchObject({ messages: [{ content: "Mine alone" }] });
  });

  it("opens nothing when nobody was given it", async () => {
    const session_token = "0".repeat(64);
    const none = { status: 404, reason: "session_not_found" };
    expect(await call("GET", `${website_id}/messages`, `Bearer ${session_token}`)).toEqual(none);
    expect(await call("DELETE", `${website_id}/session`, `Bearer ${session_token}`)).toEqual(none);
    expect(await knock({ website_id, session_token })).toBe("session_not_found");
    // Nobody becomes known by a session that is nobody's.
    const claim = JSON.stringify({ session_token, token_id: "ada-of-acme", merge: true });
    expect(await call("POST", `${website_id}/session`, undefined, claim)).toEqual(none);
  });

  it("opens nothing on another website, nor on one that there is not", async () => {
    const { session_token } = box;
    const none = { status: 404, reason: "session_not_found" };
    expect(await call("GET", `${elsewhere}/messages`, `Bearer ${session_token}`)).toEqual(none);
    expect(await call("DELETE", `${elsewhere}/session`, `Bearer ${session_token}`)).toEqual(none);
    expect(await knock({ website_id: elsewhere, session_token })).toBe("session_not_found");
    const claim = JSON.stringify({ session_token, token_id: "ada-of-acme", merge: true });
    expect(await call("POST", `${elsewhere}/session`, undefined, claim)).toEqual(none);
    for (const nowhere of ["11111111-1111-4111-8111-111111111111", "none", `${website_id}0`]) {
      const unknown = { status: 404, reason: "website_not_found" };
      expect(await call("GET", `${nowhere}/messages`, `Bearer ${session_token}`)).toEqual(unknown);
      expect(await knock({ website_id: nowhere, session_token })).toBe("website_not_found");
    }
    expect(await knock({ website_id, session_token })).toBe("let in");
  });

  it("of a website is that website's: the same one elsewhere is another visitor", async () => {
    const other = await ChatBox.open(parley, elsewhere, { token_id: "ada-of-acme" });
    try {
      expect(other.session_id).not.toBe(box.session_id);
      expect((await other.join({})).messages).toEqual([]);
    } finally {
      other.close();
    }
  });

  it("is wanted by the socket, as text", async () => {
    for (const auth of [{}, { website_id }, { website_id, session_token: 7 }, { website_id: [website_id] }]) {
      expect(await knock(auth as never)).toBe("invalid_session");
    }
  });

  it("comes in a body of the right form, or nothing is opened", async () => {
    const post = (body: string) => call("POST", `${website_id}/session`, undefined, body);
    const bodies = [
      "{",
      "[]",
      "null",
      '"text"',
      '{"session_token":"short"}',
      `{"session_token":"${box.session_token.toUpperCase().replace(/^./, "G")}"}`,
      '{"token_id":""}',
      '{"token_id":7}',
      `{"token_id":"${"x".repeat(513)}"}`,
      '{"merge":"yes"}',
      '{"token_id":"a\\u0000b"}',
    ];
    for (const body of bodies)
      expect([body, await post(body)]).toEqual([body, { status: 400, reason: "invalid_data" }]);
  });
});
