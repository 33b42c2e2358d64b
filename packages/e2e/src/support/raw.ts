import { connect } from "node:net";

export interface RawAnswer {
  readonly status: number;
  /** Header lines, names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * Writes bytes to a port and reads one answer to its end (the request should say `Connection: close`): for requests
 * that no HTTP library agrees to send.
 */
export function rawRequest(port: number, request: string | Buffer, within = 5_000): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => {
      socket.destroy();
      reject(
        new Error(`no end of the answer within ${within} ms; so far: ${Buffer.concat(chunks).toString("latin1")}`),
      );
    }, within);
    socket.on("connect", () => socket.write(request));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("close", () => {
      clearTimeout(timer);
      resolve(parse(Buffer.concat(chunks).toString("utf8")));
    });
  });
}

function parse(text: string): RawAnswer {
  const end = text.indexOf("\r\n\r\n");
  const [first = "", ...lines] = text.slice(0, end).split("\r\n");
  const headers = new Map(
    lines.map((line) => [line.split(":")[0]?.toLowerCase() ?? "", line.replace(/^[^:]*:\s*/, "")]),
  );
  const rest = text.slice(end + 4);
  const body = headers.get("transfer-encoding") === "chunked" ? dechunk(rest) : rest;
  return { status: Number(first.split(" ")[1]), headers, body };
}

function dechunk(text: string): string {
  let body = "";
  let at = 0;
  for (;;) {
    const line = text.indexOf("\r\n", at);
    const size = Number.parseInt(text.slice(at, line), 16);
    if (!(size > 0)) return body;
    body += text.slice(line + 2, line + 2 + size);
    at = line + 2 + size + 2;
  }
}
