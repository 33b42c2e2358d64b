import type { IncomingMessage } from "node:http";
import proxyAddr from "@fastify/proxy-addr";

/** The address that a request comes from; behind a trusted proxy, the one that the proxy tells. */
export function addressReader(trustProxy: boolean | string | undefined): (request: IncomingMessage) => string {
  const direct = (request: IncomingMessage) => request.socket.remoteAddress ?? "";
  if (trustProxy === undefined || trustProxy === false) return direct;
  const trust = trustProxy === true ? () => true : proxyAddr.compile(trustProxy.split(",").map((part) => part.trim()));
  return (request) => proxyAddr(request, trust) || direct(request);
}
