/** Our server with every route of the API bound: stand-ins take the places of those that are not built yet. */
import { routeName, routes } from "@parley/contract";
import { startServer } from "@parley/server";
import { standIns } from "../stand-ins/routes.js";

const { data } = JSON.parse(process.argv[2] ?? "{}") as { data: string };
const more = standIns(routes);
const handlers = Object.fromEntries(more.map((route) => [routeName(route), () => ({ json: "{}" })]));
const server = await startServer({ host: "127.0.0.1", port: 0, data, logLevel: "error" }, { routes: more, handlers });

const end = async () => {
  await server.close();
  process.exit(0);
};
process.once("SIGTERM", end);
// The harness is gone.
process.once("disconnect", end);
process.send?.({ port: Number(new URL(server.url).port) });
