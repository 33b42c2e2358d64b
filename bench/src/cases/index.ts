import type { Bench } from "../harness/context.js";
import { batch } from "./batch.js";
import { client } from "./client.js";
import { lists } from "./lists.js";
import { messages } from "./messages.js";
import { pages } from "./pages.js";
import { search } from "./search.js";
import { sockets } from "./sockets.js";
import { startUp } from "./start-up.js";
import { visitors } from "./visitors.js";

export const benches: readonly Bench[] = [messages, lists, pages, search, batch, startUp, sockets, visitors, client];
