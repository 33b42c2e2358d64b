import { readFile } from "node:fs/promises";
import { Crisp } from "@parley/client";
import { Bot } from "@parley/client/bots";

/** @typedef {import("@parley/client/bots").BotContext} BotContext */

const { LLM_URL = "http://127.0.0.1:11434/v1", LLM_MODEL = "llama3.2", LLM_KEY } = process.env;
const prompt = await readFile(new URL("prompt.md", import.meta.url), "utf8");

const client = new Crisp({
  restHost: process.env.PARLEY_URL ?? "http://127.0.0.1:8787",
  tier: "plugin",
  identifier: process.env.PARLEY_IDENTIFIER,
  key: process.env.PARLEY_KEY,
});

const bot = new Bot(client, { identity: { nickname: "Robin" } });

/**
 * What the model says to the conversation so far.
 *
 * @param {BotContext} context
 * @returns {Promise<string>}
 */
async function think(context) {
  const messages = [{ role: "system", content: prompt }, ...(await context.chat(20))];
  const response = await fetch(`${LLM_URL}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(LLM_KEY ? { authorization: `Bearer ${LLM_KEY}` } : {}) },
    body: JSON.stringify({ model: LLM_MODEL, messages }),
    // Given up as soon as a person takes over: nobody waits for it then.
    signal: AbortSignal.any([context.signal, AbortSignal.timeout(60_000)]),
  });
  if (!response.ok) throw new Error(`The model's endpoint answered ${response.status}: ${await response.text()}`);
  const { choices } = /** @type {{ choices?: { message?: { content?: string } }[] }} */ (await response.json());
  const said = choices?.[0]?.message?.content?.trim();
  if (!said) throw new Error("The model said nothing.");
  return said;
}

/**
 * @param {BotContext} context
 * @param {string} note
 */
async function callPerson(context, note) {
  await context.handOver({ note });
  await context.reply("I would rather have a person answer that. They will be with you as soon as possible.");
}

bot.otherwise(async (context) => {
  let said;
  try {
    said = await think(context);
  } catch (error) {
    // Somebody has taken over already, or the bot stops.
    if (context.signal.aborted) return;
    console.error(context.session_id, error);
    return callPerson(context, "The assistant failed, and has not answered.");
  }
  const [, reason] = /^HANDOVER:?\s*(.*)/s.exec(said) ?? [];
  if (reason === undefined) return said;
  await callPerson(context, reason || "The assistant could not help.");
});

bot.onError((error, context) => console.error(context?.session_id ?? "", error));

await bot.start();
console.log("The bot listens. Ctrl+C stops it.");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await bot.stop();
    client.close();
  });
}
