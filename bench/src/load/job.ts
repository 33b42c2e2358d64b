/** What the load process is asked to do. */
export interface LoadJob {
  readonly host: string;
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Run before the measurement starts, unmeasured. */
  readonly warmupSeconds: number;
  /**
   * Whole HTTP/1.1 requests, taken in turn. `counterMark` in one is replaced by a number that is unique in the run and
   * as long as the mark, so that the content length stays right.
   */
  readonly requests: readonly string[];
}

export const counterMark = "000000000000000";

export interface LoadResult {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly requests: number;
  /** Requests answered before the measurement started. */
  readonly warmedUp: number;
  /** Answers by status; `0` counts connections that broke. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Mean size of an answer's body. */
  readonly bodyBytes: number;
  /** Milliseconds: the p99 of each second. */
  readonly p99s: readonly number[];
}

/** One keep-alive request as text. */
export function requestText(
  verb: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
): string {
  const text = body === undefined ? "" : JSON.stringify(body);
  const lines = [`${verb} ${path} HTTP/1.1`, "Host: 127.0.0.1"];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body !== undefined) {
    lines.push("Content-Type: application/json", `Content-Length: ${Buffer.byteLength(text)}`);
  }
  return `${lines.join("\r\n")}\r\n\r\n${text}`;
}
