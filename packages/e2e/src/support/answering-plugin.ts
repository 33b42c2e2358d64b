import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Parley, runParley } from "./parley.js";

/** A plugin's own server: answers every action of the first plugin with nothing much, and calls `asked` each time. */
export async function answeringPlugin(parley: Parley, asked: () => void = () => {}): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.end("{}");
      asked();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { plugin_id = "" } = parley.token("plugin");
  const { code, stderr } = await runParley(["plugin", "action-url", plugin_id, "--url", url, "--data", parley.data]);
  if (code !== 0) throw new Error(`The plugin could not be given its server: ${stderr}`);
  return server;
}
