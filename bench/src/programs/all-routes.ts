/** Our server with every route of the API answered: what it does not do yet answers nothing, at once. */
import { type Route, routeName, routes } from "@parley/contract";
import { startServer } from "@parley/server";

const { data } = JSON.parse(process.argv[2] ?? "{}") as { data: string };
const standIns = Object.fromEntries(
  (routes as readonly Route[]).map((route) => [routeName(route), () => ({ json: "{}" })]),
);
const server = await startServer({ host: "127.0.0.1", port: 0, data, logLevel: "error" }, standIns);

const end = async () => {
  await server.close();
  process.exit(0);
};
process.once("SIGTERM", end);
// The harness is gone.
process.once("disconnect", end);
process.send?.({ port: Number(new URL(server.url).port) });
