import type { FastifyRequest } from "fastify";

/** This server as the caller reaches it, without a trailing slash. */
export interface Base {
  /** `https://chat.example.com` */
  readonly http: string;
  /** `wss://chat.example.com` */
  readonly ws: string;
}

const host = /^(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/;

/**
 * From the public URL when there is one; else from the Host header, or X-Forwarded-Host and -Proto of a trusted proxy.
 * A header that is no host name falls back to the address that the request came in on.
 */
export function baseOf(request: FastifyRequest, publicUrl: string | undefined): Base {
  const http =
    publicUrl?.replace(/\/+$/, "") ?? `${request.protocol === "https" ? "https" : "http"}://${hostOf(request)}`;
  return { http, ws: http.replace(/^http/i, "ws") };
}

function hostOf(request: FastifyRequest): string {
  const given = request.host;
  if (given && given.length <= 255 && host.test(given)) return given;
  const { localAddress = "127.0.0.1", localPort = 80 } = request.raw.socket;
  return localAddress.includes(":") ? `[${localAddress}]:${localPort}` : `${localAddress}:${localPort}`;
}
