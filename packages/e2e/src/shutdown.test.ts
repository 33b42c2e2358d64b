import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { onEachDatabase } from "./support/databases.js";
import { crisp11, type OfficialClient } from "./support/official.js";
import { type Parley, startParley } from "./support/parley.js";
import { Rest } from "./support/rest.js";
import { until } from "./support/wait.js";

onEachDatabase("SIGTERM", (database) => {
  const started: Parley[] = [];
  const folders: string[] = [];
  const clients: OfficialClient[] = [];
  afterEach(async () => {
    for (const { _socket } of clients.splice(0)) _socket?.close();
    for (const parley of started.splice(0)) await parley.stop();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  const folder = async () => {
    const made = await mkdtemp(join(tmpdir(), "parley-e2e-"));
    folders.push(made);
    return made;
  };
  const start = async (...args: Parameters<typeof startParley>) => {
    const parley = await startParley(...args);
    started.push(parley);
    return parley;
  };

  it("answers every request that was accepted, then exits with 0", async () => {
    const data = await folder();
    const { databaseUrl } = await database.fresh();
    const parley = await start({ data, databaseUrl });
    const rest = new Rest(parley, parley.token("plugin"));
    const website = `/website/${parley.created.website_id}`;
    const { session_id } = await rest.data("POST", `${website}/conversation`, {});
    const path = `${website}/conversation/${session_id}`;

    const answers = Array.from({ length: 60 }, (_, n) =>
      rest
        .call("POST", `${path}/message`, {
          type: "text",
          from: "user",
          origin: "chat",
          content: `${n}`,
          fingerprint: n + 1,
        })
        .then(({ status }) => status)
        .catch(() => "refused"),
    );
    await answers[0];
    const stopped = parley.stop();
    const outcomes = await Promise.all(answers);
    expect(await stopped).toBe(0);
    expect(parley.errors()).toBe("");
    expect(outcomes.filter((outcome) => outcome !== 202 && outcome !== 503 && outcome !== "refused")).toEqual([]);

    const again = await start({ data, databaseUrl, created: parley.created });
    const reader = new Rest(again, again.token("plugin"));
    const acknowledged = outcomes.flatMap((outcome, n) => (outcome === 202 ? [n + 1] : []));
    expect(acknowledged.length).toBeGreaterThan(0);
    // Each is asked for: a list has the newest 50, and which these are is the server's affair.
    const kept = await Promise.all(
      acknowledged.map((fingerprint) => reader.call("GET", `${path}/message/${fingerprint}`)),
    );
    expect(kept.filter(({ status }) => status !== 200)).toEqual([]);
  });

  it("answers a request whose body is still on its way", async () => {
    const parley = await start(await database.fresh());
    const { identifier, key } = parley.token("plugin");
    const rest = new Rest(parley, parley.token("plugin"));
    const website = `/website/${parley.created.website_id}`;
    const { session_id } = await rest.data("POST", `${website}/conversation`, {});
    const body = JSON.stringify({ state: "resolved" });
    const socket = connect(parley.port, "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString();
    });
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.write(
      `PATCH /v1${website}/conversation/${session_id}/state HTTP/1.1\r\nHost: x\r\nX-Crisp-Tier: plugin\r\n` +
        `Authorization: Basic ${Buffer.from(`${identifier}:${key}`).toString("base64")}\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n${body.slice(0, 5)}`,
    );
    // Accepted: the server has read the head, and says that it waits for the rest.
    await until("the head to be read", () => answer.startsWith("HTTP/1.1 100 "));
    const stopped = parley.stop();
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.write(body.slice(5));
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 100 .*HTTP\/1\.1 200 /s);
    expect(await stopped).toBe(0);
  });

  it("closes sockets so that an official client comes back to the next start", async () => {
    const data = await folder();
    const { databaseUrl } = await database.fresh();
    const first = await start({ data, databaseUrl });
    const client = crisp11(first, first.token("plugin"));
    clients.push(client);
    const heard: string[] = [];
    await client.on("message:send", (message) => heard.push(message.content));
    const rest = new Rest(first, first.token("plugin"));
    const website = `/website/${first.created.website_id}`;
    const { session_id } = await rest.data("POST", `${website}/conversation`, {});
    const say = (to: Rest, content: string) =>
      to.data("POST", `${website}/conversation/${session_id}/message`, {
        type: "text",
        from: "user",
        origin: "chat",
        content,
      });
    await until("the first event", async () => {
      await say(rest, "before");
      await new Promise((resolve) => setTimeout(resolve, 50));
      return heard.includes("before");
    });
    expect(await first.stop()).toBe(0);

    const second = await start({
      data,
      databaseUrl,
      created: first.created,
      args: ["--port", String(first.port)],
    });
    const later = new Rest(second, second.token("plugin"));
    // It tries after 5 s at most 8.75, and again after at most 17.5: once more, when the first was too early for the second server.
    await until(
      "the client's return",
      async () => {
        await say(later, "after");
        await new Promise((resolve) => setTimeout(resolve, 200));
        return heard.includes("after");
      },
      45_000,
    );
  }, 120_000);

  it("waits for no socket that is idle", async () => {
    const parley = await start(await database.fresh());
    const idle = connect(parley.port, "127.0.0.1");
    await new Promise((resolve) => idle.once("connect", resolve));
    expect(await parley.stop()).toBe(0);
    idle.destroy();
  });
});
