/** Bytes of an answer that are read. */
const answerBytes = 65_536;

export interface PostedAnswer {
  readonly status: number;
  /** The body, if it is JSON. */
  readonly json: unknown;
}

/**
 * Sends JSON text to a URL, follows no redirect, and reads at most 64 KB of the answer. Rejects with an Error whose message tells
 * a person why there is no answer; it holds nothing of the URL but its host.
 *
 * @param milliseconds for all of it.
 */
export async function postJson(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  milliseconds: number,
): Promise<PostedAnswer> {
  const { host } = new URL(url);
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", accept: "application/json" },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(milliseconds),
    });
    return { status: response.status, json: parse(await readText(response, host)) };
  } catch (error) {
    if (error instanceof PostFailed) throw error;
    const timeout = error instanceof DOMException && error.name === "TimeoutError";
    throw new PostFailed(timeout ? `${host} did not answer in time.` : `${host} could not be reached.`, {
      cause: error,
    });
  }
}

export class PostFailed extends Error {
  override readonly name = "PostFailed";
}

async function readText(response: Response, host: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > answerBytes) throw new PostFailed(`${host} answered with more than ${answerBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
