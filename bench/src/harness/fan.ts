import { type ChildProcess, fork } from "node:child_process";
import { filledSessionId } from "@parley/server/testing";
import { requestText } from "../load/job.js";
import type { Program } from "./program.js";
import { headersOf, type Workspace } from "./workspace.js";

/** What the fan process is asked. */
export interface FanJob {
  readonly host: string;
  readonly port: number;
  readonly sockets: number;
  readonly authentication: Readonly<Record<string, unknown>>;
  /** A whole POST that causes one event. */
  readonly request: string;
}

/** Many listening sockets, in a process of their own. */
export class Fan {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Resolves when all sockets are authenticated. */
  static async open({ host, port }: Program, { website_id, token }: Workspace, sockets: number): Promise<Fan> {
    const fan = new Fan(fork(new URL("../load/fan-process.js", import.meta.url), { execArgv: [] }));
    const { tier, identifier: username, key: password } = token;
    const request = requestText("POST", `/v1/website/${website_id}/conversation/${filledSessionId(0)}/message`, {
      headers: headersOf(token),
      body: {
        type: "text",
        from: "user",
        origin: "chat",
        content: "Good morning, one of the three boxes is empty. What should I do?",
      },
    });
    const authentication = { username, password, tier, events: ["message:send"] };
    await fan.#ask({ open: { host, port, sockets, authentication, request } satisfies FanJob });
    return fan;
  }

  /** Events sent to all sockets, `window` at a time, for some seconds. Answers deliveries a second. */
  async deliver(window: number, seconds: number): Promise<number> {
    return (await this.#ask({ deliver: { window, seconds } })) as number;
  }

  close(): void {
    this.#child.kill();
  }

  #ask(question: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error("The fan process ended."));
      this.#child.once("exit", ended);
      this.#child.once("message", (message: { answer?: unknown; error?: string }) => {
        this.#child.off("exit", ended);
        if (message.error === undefined) resolve(message.answer);
        else reject(new Error(message.error));
      });
      this.#child.send(question as object);
    });
  }
}
