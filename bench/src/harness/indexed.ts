import type { Context } from "./context.js";
import { Reader } from "./reader.js";
import type { Workspace } from "./workspace.js";

/** Resolves once all that was stored before the server started is in the index for searches: a search before that waits, and may time out. */
export async function indexed(
  context: Context,
  program: { readonly host: string; readonly port: number },
  { website_id, headers }: Workspace,
): Promise<void> {
  const reader = new Reader(program, headers);
  const path = `/v1/website/${website_id}/conversations/1?search_type=text&search_query=indexed`;
  for (;;) {
    try {
      await reader.data(path);
      return reader.close();
    } catch (error) {
      context.say(String(error));
    }
  }
}
