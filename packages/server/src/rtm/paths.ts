import type { Tier } from "@parley/contract";

/** What the connect endpoints hand out; an endpoint is told apart by its tier only for people who read logs. */
export const socketPaths: Readonly<Record<Tier, string>> = { user: "/u/1/", website: "/w/1/", plugin: "/p/1/" };

const paths = new Set(["/", "/socket.io/", ...Object.values(socketPaths)].flatMap((path) => [path, path.slice(0, -1)]));

/** Whether sockets are served there: the root, Socket.IO's default, or a path that was handed out. */
export function isSocketPath(url: string): boolean {
  const end = url.indexOf("?");
  return paths.has(end === -1 ? url : url.slice(0, end));
}

/** Whether an HTTP request belongs to a socket: such a path, with Engine.IO's parameters. */
export function isPolling(url: string): boolean {
  return isSocketPath(url) && /[?&](EIO|transport)=/.test(url);
}
