import type { IncomingMessage } from "node:http";
import { expect, it, test } from "vitest";
import { addressReader } from "./address.js";

/** A request by way of proxies; the last of them connects. */
const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    connection: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  }) as unknown as IncomingMessage;

test.each([undefined, false])("trusting nobody (%s), it is who connects, whatever they say", (trust) => {
  expect(addressReader(trust)(from("192.0.2.1", "203.0.113.9"))).toBe("192.0.2.1");
});

it("is what anybody says, when everybody is trusted", () => {
  expect(addressReader(true)(from("192.0.2.1", "203.0.113.9"))).toBe("203.0.113.9");
  expect(addressReader(true)(from("192.0.2.1"))).toBe("192.0.2.1");
});

test.each([
  ["10.0.0.1", "203.0.113.9", "203.0.113.9"],
  // A visitor may claim any address before the proxy adds the true one.
  ["10.0.0.1", "198.51.100.1, 203.0.113.9", "203.0.113.9"],
  ["10.0.0.1", "203.0.113.9, 172.16.0.4", "203.0.113.9"],
  ["192.0.2.1", "203.0.113.9", "192.0.2.1"],
  ["10.0.0.1", undefined, "10.0.0.1"],
])("of a connection from %s for %s it is %s, when proxies are listed", (remote, forwarded, address) => {
  expect(addressReader("10.0.0.0/8, 172.16.0.4")(from(remote, forwarded))).toBe(address);
});

it("is nothing when the connection has ended already", () => {
  expect(addressReader(undefined)(from(undefined))).toBe("");
});
