import { domainToASCII } from "node:url";
import { ApiError } from "../error.js";

const LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

/**
 * A website's domain as it is kept and compared: lower case, in its ASCII form. Undefined when it is not a host name.
 */
export function normalizeDomain(domain: string): string | undefined {
  // domainToASCII reads a URL's host: it would stop at what ends one.
  if (/[\s/\\?#@:%[\]]/.test(domain.trim())) return undefined;
  const name = domainToASCII(domain.trim().toLowerCase()).replace(/\.$/, "");
  return name.length <= 253 && NAME.test(name) ? name : undefined;
}

/** The same, for a domain that somebody asks to have: `invalid_data`, which names the field, when it is not a host name. */
export function checkDomain(domain: string, field: "domain" | "domain_alternates" = "domain"): string {
  const name = normalizeDomain(domain);
  if (name === undefined) {
    const what = field === "domain" ? "a host name" : "host names";
    throw new ApiError("invalid_data", `${field} must be ${what} such as example.com.`);
  }
  return name;
}
