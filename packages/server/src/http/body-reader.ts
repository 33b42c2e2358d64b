import type { IncomingMessage } from "node:http";
import { limits } from "@parley/contract";
import { ApiError } from "../domain/error.js";

/**
 * Reads a request's body and calls `done` once with its bytes, undefined when it has none; or with `payload_too_large`
 * as soon as that is known. Never calls it when the sender goes away: there is nobody to answer then.
 */
export function readBody(request: IncomingMessage, done: (error?: ApiError, bytes?: Buffer) => void): void {
  const { "content-length": announced, "transfer-encoding": encoding } = request.headers;
  if (encoding === undefined && (announced === undefined || announced === "0")) {
    done();
    return;
  }
  if (Number(announced) > limits.bodyBytes) {
    done(tooLarge());
    return;
  }
  let first: Buffer | undefined;
  let more: Buffer[] | undefined;
  let length = 0;

  function take(chunk: Buffer): void {
    length += chunk.length;
    if (length > limits.bodyBytes) {
      request.off("data", take).off("end", end);
      done(tooLarge());
    } else if (first === undefined) first = chunk;
    else if (more === undefined) more = [first, chunk];
    else more.push(chunk);
  }

  function end(): void {
    done(undefined, more === undefined ? first : Buffer.concat(more, length));
  }

  request.on("data", take).on("end", end);
}

function tooLarge(): ApiError {
  return new ApiError("payload_too_large", `The body must be at most ${limits.bodyBytes} bytes.`);
}
