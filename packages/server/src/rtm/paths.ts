/** Where sockets are served: the root, Socket.IO's default, and what the connect endpoints hand out to each tier. */
const served = ["/", "/socket.io/", "/u/1/", "/w/1/", "/p/1/"];
const paths = new Set(served.flatMap((path) => [path, path.slice(0, -1)]));

/** With or without a slash at the end, with or without a query. */
export function isSocketPath(url: string): boolean {
  const end = url.indexOf("?");
  return paths.has(end === -1 ? url : url.slice(0, end));
}

/** Whether an HTTP request belongs to a socket: such a path, with Engine.IO's parameters. */
export function isPolling(url: string): boolean {
  return isSocketPath(url) && /[?&](EIO|transport)=/.test(url);
}
