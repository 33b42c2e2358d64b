import { type DestinationStream, destination, pino } from "pino";

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
 * JSON lines on standard error, since standard output belongs to the command. Secrets are struck out, also one level
 * down and in the headers of a request.
 */
export function createLog(level: LogLevel = "info", stream: DestinationStream = destination(2)): Log {
  const paths = [...secrets, ...secrets.map((name) => `*.${name}`), "*.headers.authorization", "headers.authorization"];
  return pino({ level, base: null, redact: { paths: [...new Set(paths)], censor: "[secret]" } }, stream);
}
