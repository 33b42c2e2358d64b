import { chmodSync, lstatSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { StoreUnusable } from "../store/store.js";
import { answer, type CommandAnswer, type CommandRequest } from "./answer.js";
import type { Commands } from "./commands.js";
import { socketPath } from "./path.js";

export interface CommandSocketOptions {
  /** Data folder, whose lock the caller holds: a socket found in it is a dead process's. */
  readonly folder: string;
  readonly commands: Commands;
  /** `databaseKey` of the database that the commands work on. */
  readonly database: string;
  /** Gets what nobody expected. */
  readonly onError: (error: unknown) => void;
}

export interface CommandSocket {
  /** Answers what was accepted and removes the socket. */
  close(): Promise<void>;
}

/** A mail of 25 MB in base64, and some. */
const bodyBytes = 36_700_160;

/**
 * Takes administrators' commands through a socket in the data folder: who may use the folder may use it, nobody else.
 * Rejects with StoreUnusable when there can be no socket.
 */
export async function startCommandSocket(options: CommandSocketOptions): Promise<CommandSocket> {
  removeStale(options.folder);
  const at = socketPath(options.folder);
  const server = createServer((request, response) => {
    handle(options, request).then(
      (result) => reply(response, result),
      (error: unknown) => {
        options.onError(error);
        response.destroy();
      },
    );
  });
  server.requestTimeout = 10_000;
  try {
    await listen(server, at.path);
  } catch (cause) {
    at.release();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StoreUnusable(`No socket can be made in the data folder ${options.folder}: ${why}.`, { cause });
  }
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          at.release();
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function removeStale(folder: string): void {
  const path = join(folder, "parley.sock");
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isSocket()) throw new StoreUnusable(`${path} is in the way of the command socket: it is not a socket.`);
  rmSync(path);
}

/** Binds with the mode that it keeps: at no moment can another user connect. */
function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const mask = process.umask(0o177);
    try {
      server.once("error", reject);
      server.listen(path, () => {
        server.off("error", reject);
        resolve();
      });
      // The socket exists by now, since listening on a path does not wait; where it would, the mask was no help.
      if (server.listening) chmodSync(path, 0o600);
    } finally {
      process.umask(mask);
    }
  });
}

async function handle(options: CommandSocketOptions, request: IncomingMessage): Promise<CommandAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyBytes) return refuse("payload_too_large", "The command is too large.");
    chunks.push(chunk);
  }
  const wanted = parse(Buffer.concat(chunks).toString("utf8"));
  if (wanted === undefined) return refuse("invalid_data", "The command must be a JSON object.");
  if (wanted.database !== undefined && wanted.database !== options.database) {
    return refuse("other_database", "The server on this data folder uses another database.");
  }
  return answer(options.commands, wanted, options.onError);
}

function parse(text: string): CommandRequest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && typeof (value as CommandRequest).command === "string"
      ? (value as CommandRequest)
      : undefined;
  } catch {
    return undefined;
  }
}

function refuse(reason: string, message: string): CommandAnswer {
  return { ok: false, reason, message };
}

function reply(response: ServerResponse, result: CommandAnswer): void {
  response.setHeader("content-type", "application/json");
  response.setHeader("connection", "close");
  response.end(JSON.stringify(result));
}
