import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Parley, runParley } from "./parley.js";

/** A plugin's own server: answers actions with nothing much, and calls `asked` each time. Of the first plugin when none is named. */
export async function answeringPlugin(
  parley: Parley,
  asked: () => void = () => {},
  plugin_ids: readonly (string | undefined)[] = [parley.token("plugin").plugin_id],
): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.end("{}");
      asked();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (const plugin_id of plugin_ids) {
    const args = ["plugin", "action-url", plugin_id ?? "", "--url", url, "--data", parley.data];
    const { code, stderr } = await runParley(args);
    if (code !== 0) throw new Error(`The plugin could not be given its server: ${stderr}`);
  }
  return server;
}
