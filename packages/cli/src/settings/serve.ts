import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ServerOptions } from "@parley/server";
import { location } from "./location.js";
import { mailOptions, mailSettings } from "./mail.js";
import { setting, settings, toggle, type ValuesOf } from "./setting.js";
import { UsageError } from "./usage.js";
import { corsOrigin, days, host, isLoopback, oneOf, port, publicUrl, text, trustProxy } from "./values.js";

/** The settings of `parley serve`. */
export const serveSettings = {
  host: setting("--host <address>", "address to listen on (default 127.0.0.1)", host),
  port: setting("--port <number>", "port to listen on, 0 for any free one (default 8787)", port),
  ...location,
  demo: toggle("--demo", "fill an empty database with a lifelike workspace"),
  json: toggle("--json", "print one JSON object per line"),
  publicUrl: setting("--public-url <url>", "where clients reach this server, when a proxy stands in front", publicUrl),
  trustProxy: setting("--trust-proxy [addresses]", "trust the X-Forwarded headers of the proxy in front", trustProxy),
  corsOrigins: settings("--cors-origin <origin>", "origin that browsers may call from; may be repeated", corsOrigin),
  tlsCert: setting("--tls-cert <file>", "certificate chain in PEM form", text),
  tlsKey: setting("--tls-key <file>", "private key in PEM form", text),
  ...mailSettings,
  geoipFile: setting("--geoip-file <file>", "places of IP addresses, in MaxMind's format", text),
  websiteGrace: setting(
    "--website-grace <days>",
    "days between the request to delete a website and its end (default 7)",
    days,
  ),
  strict: toggle("--strict", "refuse body fields that the API does not name"),
  logLevel: setting(
    "--log-level <level>",
    "silent, error, warn, info or debug (default warn)",
    oneOf(["silent", "error", "warn", "info", "debug"]),
  ),
} as const;

/** What the server is started with. Throws UsageError where settings do not go together. */
export function serverOptions(values: ValuesOf<typeof serveSettings>): ServerOptions {
  const tls = readTls(values.tlsCert, values.tlsKey);
  const address = values.host ?? "127.0.0.1";
  if (!isLoopback(address) && tls === undefined && !values.trustProxy) {
    throw new UsageError(
      `Plain HTTP is served on loopback only: for ${address} give --tls-cert and --tls-key, or --trust-proxy when a proxy in front speaks TLS.`,
    );
  }
  return {
    host: address,
    port: values.port ?? 8787,
    data: values.data ?? "data",
    logLevel: values.logLevel ?? "warn",
    ...(values.databaseUrl === undefined ? {} : { databaseUrl: values.databaseUrl }),
    ...(values.publicUrl === undefined ? {} : { publicUrl: values.publicUrl }),
    ...(values.trustProxy === undefined ? {} : { trustProxy: values.trustProxy }),
    ...(values.corsOrigins === undefined ? {} : { corsOrigins: values.corsOrigins }),
    ...(tls === undefined ? {} : { tls }),
    ...mailOptions(values),
    ...(values.geoipFile === undefined ? {} : { geoipFile: values.geoipFile }),
    ...(values.secretKey === undefined ? {} : { secretKey: values.secretKey }),
    ...(values.websiteGrace === undefined ? {} : { websiteGrace: values.websiteGrace }),
    strict: values.strict ?? false,
    demo: values.demo ?? false,
  };
}

function readTls(cert: string | undefined, key: string | undefined): { cert: string; key: string } | undefined {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new UsageError("--tls-cert and --tls-key need each other.");
  const pem = { cert: readPem("--tls-cert", cert), key: readPem("--tls-key", key) };
  if (!belongTogether(pem)) {
    throw new UsageError("--tls-cert and --tls-key must be a certificate and its own key, both in PEM form.");
  }
  return { cert, key };
}

/** A secure context would also take a certificate with a key of another kind, and fail at each handshake. */
function belongTogether({ cert, key }: { cert: Buffer; key: Buffer }): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

function readPem(flag: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new UsageError(`${flag}: the file ${file} cannot be read.`);
  }
}
