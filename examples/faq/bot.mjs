import { Crisp } from "@parley/client";
import { Bot } from "@parley/client/bots";
import { topics } from "./topics.mjs";

/** @typedef {import("@parley/client/bots").BotContext} BotContext */

const client = new Crisp({
  restHost: process.env.PARLEY_URL ?? "http://127.0.0.1:8787",
  tier: "plugin",
  identifier: process.env.PARLEY_IDENTIFIER,
  key: process.env.PARLEY_KEY,
});

const bot = new Bot(client, { identity: { nickname: "Robin" } });

const person = { value: "person", label: "Talk to a person" };

/**
 * What the visitor taps may come much later, and after a restart: `bot.answer` below takes it.
 *
 * @param {BotContext} context
 */
async function showTopics(context) {
  const choices = [...topics.map(({ value, label }) => ({ value, label })), person];
  await context.picker("What can I help you with?", choices, { id: "topic" });
}

/**
 * @param {BotContext} context
 * @param {string | undefined} answer
 */
async function tell(context, answer) {
  if (answer === undefined) return callPerson(context);
  await context.reply(answer);
  // Whoever writes something else instead has moved on: then this ends here, and what they wrote is handled.
  const { value } = await context.ask.picker("Did that help?", [
    { value: "yes", label: "Yes, thank you" },
    { value: "no", label: "No" },
  ]);
  if (value === "no") return callPerson(context);
  await context.reply("You are welcome!");
  await context.resolve();
}

/** @param {BotContext} context */
async function callPerson(context) {
  const [last] = (await context.chat(10)).filter(({ role }) => role === "user").slice(-1);
  const to = process.env.OPERATOR;
  await context.handOver({ note: `I could not help. They wrote: ${last?.content ?? ""}`, ...(to ? { to } : {}) });
  await context.reply("A person will answer you as soon as possible.");
}

bot.hear(["person", "human", "agent", "operator"], callPerson, { interrupts: true });
for (const { words, answer } of topics) bot.hear(words, (context) => tell(context, answer));
bot.answer("topic", (context) => tell(context, topics.find(({ value }) => value === context.answer.value)?.answer));
bot.otherwise(showTopics);

bot.onError((error, context) => console.error(context?.session_id ?? "", error));

await bot.start();
console.log("The bot listens. Ctrl+C stops it.");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await bot.stop();
    client.close();
  });
}
