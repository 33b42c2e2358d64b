import { closeSync, existsSync, openSync } from "node:fs";
import { join, relative } from "node:path";
import { StoreUnusable } from "../store/store.js";

/** A way to name the socket that the system takes, for as long as it is not released. */
export interface SocketPath {
  readonly path: string;
  release(): void;
}

/** Bytes of a socket's path that every system takes (Linux 107, macOS 103). */
const longest = 100;

/**
 * Names `parley.sock` in a data folder. Systems take short paths only: a long one is named from the working folder, or
 * through an open descriptor of the data folder.
 */
export function socketPath(folder: string): SocketPath {
  const full = join(folder, "parley.sock");
  for (const path of [full, relative(process.cwd(), full)]) {
    if (Buffer.byteLength(path) <= longest) return { path, release() {} };
  }
  if (existsSync("/proc/self/fd") && existsSync(folder)) {
    const descriptor = openSync(folder, "r");
    return {
      path: `/proc/self/fd/${descriptor}/parley.sock`,
      release: () => closeSync(descriptor),
    };
  }
  throw new StoreUnusable(`The path of the data folder ${folder} is too long for a socket in it.`);
}
