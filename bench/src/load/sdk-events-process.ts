/**
 * Times one SDK as it hears events: `{sdk, host, warm, events}` as JSON in the first argument; answers over IPC and
 * ends. The server sends `warm` events that are not counted, and then the others.
 */
import { openSdk, type Sdk } from "./sdk.js";

const { sdk, host, warm, events } = JSON.parse(process.argv[2] ?? "{}") as {
  sdk: Sdk;
  host: string;
  warm: number;
  events: number;
};

const client = await openSdk(sdk, host);
let heard = 0;
let began = 0;
let used = process.cpuUsage();
client.on("message:send", () => {
  heard++;
  if (heard === warm) {
    began = performance.now();
    used = process.cpuUsage();
  }
  if (heard !== warm + events) return;
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  process.send?.({ perSecond: events / seconds, processor: (user + system) / events });
  setImmediate(() => process.exit(0));
});
