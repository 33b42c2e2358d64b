import { isIP, isIPv4 } from "node:net";
import { UsageError } from "./usage.js";

/** Reads what a flag or variable holds; `source` is how the person wrote it, for the sentence when it cannot be read. */
export type Reader<T> = (text: string, source: string) => T;

const HOST_NAME =
  /^(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*\.?$/i;

export const text: Reader<string> = (given, source) => {
  if (given.trim() === "") throw new UsageError(`${source} must not be empty.`);
  return given;
};

export const boolean: Reader<boolean> = (given, source) => {
  const value = given.toLowerCase();
  if (["1", "true", "yes", "on"].includes(value)) return true;
  if (["0", "false", "no", "off"].includes(value)) return false;
  throw new UsageError(`${source} must be true or false, not "${given}".`);
};

export const port: Reader<number> = (given, source) => {
  const value = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(value <= 65_535)) throw new UsageError(`${source} must be a port from 0 to 65535, not "${given}".`);
  return value;
};

export const host: Reader<string> = (given, source) => {
  if (isIP(given) === 0 && (!HOST_NAME.test(given) || /^[\d.]+$/.test(given))) {
    throw new UsageError(`${source} must be an IP address or a host name, not "${given}".`);
  }
  return given;
};

/** Keeps the text out of the sentence: it may hold a password. */
export const databaseUrl: Reader<string> = (given, source) => {
  if (!/^postgres(?:ql)?:\/\//i.test(given) || !URL.canParse(given)) {
    throw new UsageError(`${source} must be a PostgreSQL URL such as postgres://user:password@host:5432/parley.`);
  }
  return given;
};

/** Keeps the text out of the sentence: it may hold a password. */
export const smtpUrl: Reader<string> = (given, source) => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const mail = url?.protocol === "smtp:" || url?.protocol === "smtps:";
  if (!url || !mail || url.hostname === "" || !["", "/"].includes(url.pathname) || url.search || url.hash) {
    throw new UsageError(
      `${source} must be the URL of a mail server, such as smtp://user:password@mail.example.com:587.`,
    );
  }
  return given;
};

export const emailAddress: Reader<string> = (given, source) => {
  const [, name = "", at = ""] = /^([^\s@<>"(),:;\\[\]]{1,64})@([^\s@]+)$/.exec(given) ?? [];
  if (name === "" || !HOST_NAME.test(at)) {
    throw new UsageError(`${source} must be an email address such as support@example.com, not "${given}".`);
  }
  return given;
};

export const domain: Reader<string> = (given, source) => {
  if (!HOST_NAME.test(given)) throw new UsageError(`${source} must be a domain such as example.com, not "${given}".`);
  return given.toLowerCase();
};

/** From nothing up to a day. */
export const seconds: Reader<number> = (given, source) => {
  const value = /^\d{1,5}(?:\.\d{1,3})?$/.test(given) ? Number(given) : Number.NaN;
  if (!(value <= 86_400)) throw new UsageError(`${source} must be seconds from 0 to 86400, not "${given}".`);
  return value;
};

/** Keeps the text out of the sentence: it is a secret. */
export const secretKey: Reader<string> = (given, source) => {
  if (!/^[0-9a-f]{64}$/i.test(given)) throw new UsageError(`${source} must be 64 hexadecimal digits.`);
  return given;
};

/** Days of a time, such as 7 or 0.5, in milliseconds. */
export const days: Reader<number> = (given, source) => {
  const value = /^\d{1,4}(?:\.\d{1,6})?$/.test(given) ? Number(given) : Number.NaN;
  if (!(value <= 3_650)) throw new UsageError(`${source} must be a number of days, not "${given}".`);
  return Math.round(value * 86_400_000);
};

/** An origin alone: the API lives at the root of its host. */
export const publicUrl: Reader<string> = (given, source) => {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const web = url?.protocol === "https:" || url?.protocol === "http:";
  if (!url || !web || url.pathname !== "/" || url.search || url.hash || url.username || url.password) {
    throw new UsageError(`${source} must be an http or https URL without a path, such as https://chat.example.com.`);
  }
  return url.origin;
};

export const corsOrigin: Reader<string> = (given, source) => {
  if (given !== "*" && !/^[a-z][a-z0-9+.-]*:\/\/[^/\s?#@]+$/i.test(given)) {
    throw new UsageError(`${source} must be * or an origin such as https://app.example.com, not "${given}".`);
  }
  return given;
};

/** `true`, or addresses and networks of proxies, comma between. */
export const trustProxy: Reader<boolean | string> = (given, source) => {
  if (["1", "0", "true", "false", "yes", "no", "on", "off"].includes(given.toLowerCase()))
    return boolean(given, source);
  const parts = given.split(",").map((part) => part.trim());
  for (const part of parts) {
    const [address = "", bits, ...more] = part.split("/");
    const most = isIPv4(address) ? 32 : 128;
    const known = ["loopback", "linklocal", "uniquelocal"].includes(part) || isIP(address) !== 0;
    if (!known || more.length > 0 || (bits !== undefined && (!/^\d{1,3}$/.test(bits) || Number(bits) > most))) {
      throw new UsageError(`${source} must be true or the addresses of proxies, such as 10.0.0.2 or 10.0.0.0/8.`);
    }
  }
  return parts.join(",");
};

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[]): Reader<W> {
  return (given, source) => {
    const word = words.find((candidate) => candidate === given);
    if (word === undefined) {
      throw new UsageError(`${source} must be one of ${words.join(", ")}, not "${given}".`);
    }
    return word;
  };
}

/** Whether only this machine can reach an address. */
export function isLoopback(address: string): boolean {
  return address === "localhost" || address === "::1" || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/i.test(address);
}
