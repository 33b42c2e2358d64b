import { request } from "node:http";
import { type CommandAnswer, CommandFailed, type CommandRequest } from "./answer.js";
import { socketPath } from "./path.js";

/**
 * Asks the server that runs on a data folder. Undefined when none runs there. Rejects with CommandFailed when the
 * socket is another user's or the server does not answer.
 */
export async function callCommand(folder: string, wanted: CommandRequest): Promise<CommandAnswer | undefined> {
  const at = socketPath(folder);
  try {
    return JSON.parse(await post(at.path, JSON.stringify(wanted))) as CommandAnswer;
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case "ENOENT":
      case "ENOTDIR":
      case "ECONNREFUSED":
        return undefined;
      case "EACCES":
      case "EPERM":
        throw new CommandFailed(
          "not_allowed",
          `The server on ${folder} belongs to another user: run this as the user that runs it.`,
        );
      default:
        throw new CommandFailed("service_unavailable", `The server on ${folder} did not answer.`);
    }
  } finally {
    at.release();
  }
}

function post(socketPath: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const call = request(
      { socketPath, method: "POST", path: "/", headers, agent: false, timeout: 30_000 },
      (answer) => {
        answer.setEncoding("utf8");
        let text = "";
        answer.on("data", (chunk: string) => {
          text += chunk;
        });
        answer.on("end", () => resolve(text));
        answer.on("error", reject);
      },
    );
    call.on("timeout", () => call.destroy(new Error("no answer in time")));
    call.on("error", reject);
    call.end(body);
  });
}
