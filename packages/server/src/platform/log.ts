import { writeSync } from "node:fs";
import { type DestinationStream, pino } from "pino";

export type LogLevel = "silent" | "error" | "warn" | "info" | "debug";

/** Structured log: fields first, then one sentence. An error goes in as `err`. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  isLevelEnabled(level: LogLevel): boolean;
}

/** Names under which a secret might be logged by mistake. */
const secrets = ["authorization", "key", "password", "token", "secret"];

/**
 * Writes lines to a file descriptor at once, and drops what it does not take: a disk that is full or a reader that has gone
 * must not stop the server. (Pino's own destination ends the process on such an error, and then tries for ever at its exit.)
 */
export function linesTo(fd: number): DestinationStream {
  return {
    write(line) {
      let rest = Buffer.from(line);
      try {
        while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
      } catch {
        // There is nowhere left to tell of it.
      }
    },
  };
}

/**
 * JSON lines on standard error, since standard output belongs to the command. Secrets are struck out, also one level
 * down and in the headers of a request.
 */
export function createLog(level: LogLevel = "info", stream: DestinationStream = linesTo(2)): Log {
  const paths = [...secrets, ...secrets.map((name) => `*.${name}`), "*.headers.authorization", "headers.authorization"];
  return pino({ level, base: null, redact: { paths: [...new Set(paths)], censor: "[secret]" } }, stream);
}
