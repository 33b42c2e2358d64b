import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Parley, startParley } from "./support/parley.js";

let parley: Parley;

beforeAll(async () => {
  parley = await startParley();
});
afterAll(async () => {
  await parley?.stop();
});

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from the program's last word to its end. */
  readonly lingered: number;
}

/** Runs a program of a user: `client` is there, with credentials. Killed when it does not end by itself. */
function program(body: string, key = parley.token("plugin").key): Promise<Ended> {
  const source = `
    import { Crisp } from "@parley/client";
    const client = new Crisp({ restHost: process.env.URL });
    client.authenticateTier("plugin", process.env.IDENTIFIER, process.env.KEY);
    const website_id = process.env.WEBSITE;
    ${body}`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", source], {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      URL: parley.url,
      IDENTIFIER: parley.token("plugin").identifier,
      KEY: key,
      WEBSITE: parley.created.website_id,
    },
  });
  let [stdout, stderr, last] = ["", "", Number.NaN];
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
    last = Date.now();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const watch = setTimeout(() => child.kill("SIGKILL"), 20_000);
  return new Promise((resolve) => {
    child.once("exit", (code) => {
      clearTimeout(watch);
      resolve({ code, stdout: stdout.trim(), stderr, lingered: Date.now() - last });
    });
  });
}

it("a program of calls alone ends by itself, closed or not", async () => {
  const ended = await program(`
    const [website] = await Promise.all([client.website.getWebsite(website_id), client.website.listConversations(website_id)]);
    console.log(website.website_id);`);
  expect(ended).toMatchObject({ code: 0, stdout: parley.created.website_id, stderr: "" });
  expect(ended.lingered).toBeLessThan(3000);
});

it("a program that listens ends after close", async () => {
  const ended = await program(`
    await client.on("message:send", () => {});
    client.close();
    console.log(client.realtimeState);`);
  expect(ended).toMatchObject({ code: 0, stdout: "closed", stderr: "" });
  expect(ended.lingered).toBeLessThan(3000);
});

it("a program that listens goes on until its last handler goes", async () => {
  const ended = await program(`
    await client.on("message:send", () => {});
    setTimeout(() => { console.log("still here"); client.off("message:send"); }, 500).unref();`);
  expect(ended).toMatchObject({ code: 0, stdout: "still here", stderr: "" });
});

describe("a program that listens ends after close", () => {
  /** Says what still runs a moment later. A moment of forty turns is longer on a busy machine, where all else is late, too. */
  const saysWhatRuns = `
    const running = () => process.getActiveResourcesInfo().filter((one) => !/Pipe|Process|TTY/.test(one));
    for (let turn = 0; turn < 40 && (turn === 0 || running().length > 0); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    console.log(client.realtimeState, JSON.stringify(running()));`;
  /** Waits for the state, closes, and says what still runs. */
  const closeWhen = (state: string, before = "") => `
    const { createServer } = await import("node:net");
    client.onError(() => {});
    ${before}
    const reached = new Promise((resolve) => client.onState((now) => now === "${state}" && resolve()));
    client.on("message:send", () => {});
    if (client.realtimeState !== "${state}") await reached;
    client.close();
    ${saysWhatRuns}`;
  const silent = (use: string) => `
    const silence = createServer(() => {}).listen(0, "127.0.0.1").unref();
    await new Promise((resolve) => silence.once("listening", resolve));
    const url = "http://127.0.0.1:" + silence.address().port;
    ${use}`;

  it.each([
    ["connecting", ""],
    ["connecting", silent("client.setRestHost(url);")],
    ["connecting", silent("client.setRtmHost(url);")],
    ["authenticating", ""],
    ["live", ""],
    ["waiting", 'client.setRestHost("http://127.0.0.1:1");'],
    ["refused", 'client.authenticate(process.env.IDENTIFIER, "0".repeat(64));'],
  ])("while it is %s %#", async (state, before) => {
    const ended = await program(closeWhen(state, before));
    expect(ended).toMatchObject({ code: 0, stdout: "closed []", stderr: "" });
  });

  it("while it looks for what was missed", async () => {
    const ended = await program(`
      await client.on("message:send", () => {});
      client.setTier("website");
      const closed = new Promise((resolve) => client.onState((state) => {
        if (state !== "live") return;
        client.close();
        resolve();
      }));
      client.setTier("plugin");
      await closed;
      ${saysWhatRuns}`);
    expect(ended).toMatchObject({ code: 0, stdout: "closed []", stderr: "" });
  });
});

it("refused credentials end no program, and are written", async () => {
  const wrong = "0".repeat(64);
  const ended = await program(
    'client.on("message:send", () => {}); setTimeout(() => console.log("lives"), 1500);',
    wrong,
  );
  expect(ended).toMatchObject({ code: 0, stdout: "lives" });
  expect(ended.stderr).toContain("[parley] CrispAuthenticationError: invalid_session");
  expect(ended.stderr).not.toContain(wrong);
});
