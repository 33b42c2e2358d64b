import type { Bench } from "../harness/context.js";
import { client } from "./client.js";
import { lists } from "./lists.js";
import { messages } from "./messages.js";
import { pages } from "./pages.js";
import { sockets } from "./sockets.js";
import { startUp } from "./start-up.js";

export const benches: readonly Bench[] = [messages, lists, pages, startUp, sockets, client];
