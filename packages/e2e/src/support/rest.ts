import type { Parley, Token } from "./parley.js";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly error: boolean;
  readonly reason: string;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what its route answers and asserts it.
  readonly data: any;
}

/** Plain requests with one token, for what no client library lets through, or hides. */
export class Rest {
  readonly #rest: string;
  readonly #headers: Record<string, string>;

  constructor(parley: Pick<Parley, "url">, token: Token) {
    this.#rest = `${parley.url}/v1`;
    this.#headers = {
      Authorization: `Basic ${Buffer.from(`${token.identifier}:${token.key}`).toString("base64")}`,
      "X-Crisp-Tier": token.tier,
    };
  }

  /** Answers whatever status came; never throws for one. */
  async call(verb: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(this.#rest + path, {
      method: verb,
      headers: body === undefined ? this.#headers : { ...this.#headers, "Content-Type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const envelope = text === "" ? { error: response.status >= 400, reason: "", data: undefined } : JSON.parse(text);
    return { status: response.status, headers: response.headers, ...envelope };
  }

  /** The data of a success; throws for any other status. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  async data(verb: string, path: string, body?: unknown): Promise<any> {
    const answer = await this.call(verb, path, body);
    if (answer.status >= 300) {
      throw new Error(`${verb} ${path} answered ${answer.status} ${answer.reason}: ${JSON.stringify(answer.data)}`);
    }
    return answer.data;
  }
}
