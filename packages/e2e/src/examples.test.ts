import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Crisp } from "@parley/client";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Parley, startParley } from "./support/parley.js";
import { until } from "./support/wait.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

let parley: Parley;
let website_id: string;
let visitor: Crisp;
let running: { readonly child: ChildProcess; readonly exited: Promise<number | null>; errors: string } | undefined;

beforeAll(async () => {
  parley = await startParley({ args: ["--demo"] });
  website_id = parley.created.website_id;
  visitor = new Crisp({ restHost: parley.url, ...parley.token("website") });
});

afterEach(async () => {
  running?.child.kill("SIGKILL");
  await running?.exited;
  running = undefined;
});

afterAll(async () => {
  visitor?.close();
  await parley?.stop();
});

/** Starts an example as its README says, and resolves when it listens. */
async function start(name: string, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const { identifier, key } = parley.token("plugin");
  const env = { ...process.env, NODE_OPTIONS: "", PARLEY_URL: parley.url, ...more };
  const child = spawn(process.execPath, ["--unhandled-rejections=strict", join("examples", name, "bot.mjs")], {
    cwd: root,
    env: { ...env, PARLEY_IDENTIFIER: identifier, PARLEY_KEY: key },
  });
  const started = { child, exited: new Promise<number | null>((done) => child.once("exit", done)), errors: "" };
  running = started;
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    started.errors += chunk.toString();
  });
  await until("the bot to listen", () => {
    if (child.exitCode !== null) throw new Error(started.errors);
    return said.includes("The bot listens.");
  });
}

/** Ends it as Ctrl+C does: without an error, and by itself. */
async function expectToStop(): Promise<void> {
  running?.child.kill("SIGTERM");
  expect(await running?.exited).toBe(0);
}

async function newConversation() {
  const { session_id } = await visitor.website.createNewConversation(website_id);
  const messages = () => visitor.website.getMessagesInConversation(website_id, session_id);
  return {
    session_id,
    messages,
    say: (content: string) =>
      visitor.website.sendMessageInConversation(website_id, session_id, {
        type: "text",
        from: "user",
        origin: "chat",
        content,
      }),
    /** Resolves once the team has said, or noted, something with the words. */
    heard: (words: string) =>
      until(words, async () =>
        (await messages()).find((m) => m.from === "operator" && JSON.stringify(m.content).includes(words)),
      ),
    async choose(words: string, value: string) {
      const { fingerprint, content } = await this.heard(words);
      if (typeof content !== "object" || !("choices" in content)) throw new Error("It is no picker.");
      const choices = content.choices.map((choice) => ({ ...choice, selected: choice.value === value }));
      await visitor.website.updateMessageInConversation(website_id, session_id, fingerprint, { ...content, choices });
    },
  };
}

it("are what TypeScript takes them for", async () => {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const checked = promisify(execFile)(process.execPath, [tsc, "-p", join(root, "examples")], { timeout: 60_000 });
  expect(await checked.catch(({ stdout }) => ({ stdout }))).toMatchObject({ stdout: "" });
}, 90_000);

it("echo says what it hears", async () => {
  await start("echo");
  const conversation = await newConversation();
  await conversation.say("Hello!\nAre you there?");
  await conversation.heard("You said: Hello!\\nAre you there?");
  await expectToStop();
  expect(running?.errors).toBe("");
});

it("faq answers, and hands over what it cannot", async () => {
  await start("faq");
  const conversation = await newConversation();
  await conversation.say("What?");
  await conversation.choose("What can I help you with?", "hours");
  await conversation.heard("from Monday to Friday");
  await conversation.say("And how much is it?");
  await conversation.heard("**nothing**");
  await until(
    "the second question",
    async () =>
      (await conversation.messages()).filter(({ content }) => JSON.stringify(content).includes("Did that help?"))
        .length === 2,
  );
  await conversation.say("No");
  await conversation.heard("A person will answer you");
  const note = await conversation.heard("I could not help.");
  expect(note).toMatchObject({ type: "note", content: expect.stringContaining("They wrote: No") });
  const other = await newConversation();
  await other.say("Can I return it?");
  await other.choose("Did that help?", "yes");
  await other.heard("You are welcome!");
  await until("the end", async () => {
    const { state } = await visitor.website.getConversationState(website_id, other.session_id);
    return state === "resolved";
  });
  await expectToStop();
  expect(running?.errors).toBe("");
});

/** An endpoint of a language model that answers what the test says. */
async function startModel(answer: (messages: { role: string; content: string }[]) => string | undefined) {
  const server: Server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { model, messages } = JSON.parse(body);
    const known = request.url === "/v1/chat/completions" && request.headers.authorization === "Bearer a key";
    const content = known && model === "a model" ? answer(messages) : undefined;
    response.writeHead(content === undefined ? 500 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, server };
}

it("assistant lets a model answer, knows what was said, and hands over when it cannot or fails", async () => {
  const { url, server } = await startModel((messages) => {
    const last = messages.at(-1)?.content ?? "";
    if (messages[0]?.role !== "system" || last.includes("break")) return undefined;
    if (last.includes("person")) return "HANDOVER: They want to complain.";
    return messages
      .slice(1)
      .map(({ role, content }) => `${role}=${content}`)
      .join("; ");
  });
  try {
    await start("assistant", { LLM_URL: url, LLM_MODEL: "a model", LLM_KEY: "a key" });
    const conversation = await newConversation();
    await conversation.say("one");
    await conversation.heard("user=one");
    await conversation.say("two");
    await conversation.heard("user=one; assistant=user=one; user=two");
    await conversation.say("I want a person");
    expect(await conversation.heard("They want to complain.")).toMatchObject({ type: "note" });
    await conversation.heard("I would rather have a person");
    const other = await newConversation();
    await other.say("break");
    expect(await other.heard("The assistant failed")).toMatchObject({ type: "note" });
    await other.heard("I would rather have a person");
    await expectToStop();
    expect(running?.errors).toContain("answered 500");
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
