import { Crisp } from "@parley/client";
import { Bot } from "@parley/client/bots";

const client = new Crisp({
  restHost: process.env.PARLEY_URL ?? "http://127.0.0.1:8787",
  tier: "plugin",
  identifier: process.env.PARLEY_IDENTIFIER,
  key: process.env.PARLEY_KEY,
});

const bot = new Bot(client, { identity: { nickname: "Echo" } });

bot.on("file", ({ message }) => `You sent ${message.content.name}.`);
bot.hear(/./s, ({ text }) => `You said: ${text}`);

await bot.start();
console.log("The bot listens. Ctrl+C stops it.");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    await bot.stop();
    client.close();
  });
}
