import { iterate } from "../paging/iterate.js";
import type { Call } from "../request/call.js";
import { type Answer, type Reply, replyTo } from "../request/reply.js";
import { toCall } from "./call.js";
import type { Row } from "./rows.js";

/**
 * A service such as `client.website`: one function per row, and an iterator for each list. Each is bound to its client, so that
 * `const { getConversation } = client.website` works.
 */
export function makeService<Methods>(rows: readonly Row[], exchange: (call: Call) => Promise<Answer>): Methods {
  const service: Record<string, unknown> = {};
  for (const row of rows) {
    // In an object of its own, each function gets the name that stack traces and debuggers show.
    Object.assign(service, { [row.id]: (...args: unknown[]): Reply<unknown> => replyTo(begin(row, args, exchange)) });
    const { list, iterators = [] } = row;
    if (!list) continue;
    for (const name of iterators) {
      Object.assign(service, { [name]: (...args: unknown[]) => iterate({ ...row, list }, args, exchange) });
    }
  }
  return service as Methods;
}

/** What is wrong with the arguments is a rejection, as everything that goes wrong with a call. */
async function begin(row: Row, args: readonly unknown[], exchange: (call: Call) => Promise<Answer>): Promise<Answer> {
  return exchange(toCall(row, args));
}
