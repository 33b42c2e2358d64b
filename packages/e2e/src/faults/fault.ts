import { pick, type Random } from "./random.js";

/** What a server, or what stands before it, says when it can do nothing. */
export interface Canned {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What goes wrong with one connection. Places are bytes of one direction, from the connection's start. */
export type Fault =
  | { readonly kind: "none" }
  /** Closed as soon as it is open. */
  | { readonly kind: "refuse" }
  /** Reset at a place. */
  | { readonly kind: "cut"; readonly direction: Direction; readonly at: number }
  /** Ended at a place, as if all had been said. */
  | { readonly kind: "truncate"; readonly at: number }
  /** Silent from a place on, for ever. */
  | { readonly kind: "freeze"; readonly direction: Direction; readonly at: number }
  /** Bytes of the answer replaced by ones that no JSON and no head may hold. */
  | { readonly kind: "garble"; readonly at: number; readonly length: number }
  /** The answer comes in pieces, with pauses in milliseconds. */
  | { readonly kind: "trickle"; readonly bytes: number; readonly pause: number }
  /** Answered without the server. */
  | { readonly kind: "canned"; readonly answer: Canned };

export type Direction = "up" | "down";

const html = "<html><body><h1>Something is wrong</h1></body></html>";
const json = (reason: string) => JSON.stringify({ error: true, reason, data: {} });
const canned = (status: number, headers: Record<string, string>, body: string): Canned => ({ status, headers, body });

/** None of these did what was asked. */
const refusals: readonly Canned[] = [
  canned(429, { "retry-after": "0", "content-type": "application/json" }, json("too_many_requests")),
  canned(420, { "content-type": "application/json" }, json("too_many_requests")),
  canned(429, { "retry-after": new Date(Date.now() - 60_000).toUTCString(), "content-type": "text/html" }, html),
  canned(503, { "retry-after": "0", "content-type": "text/html" }, html),
  canned(502, { "content-type": "text/html" }, html),
  canned(504, {}, ""),
  canned(500, { "content-type": "application/json" }, json("internal_error")),
  canned(500, { "content-type": "application/json" }, '{"error":true,"reason":'),
  canned(302, { location: "http://127.0.0.1:9/elsewhere" }, ""),
];

/** Those that a caller may hope to pass. */
const passing = refusals.filter(({ status }) => status !== 302);

/** A fault of any kind, or none in one of ten connections, since those that work live on. */
export function anyFault(random: Random): Fault {
  const direction: Direction = random() < 0.5 ? "up" : "down";
  // Early ones meet heads and handshakes; late ones a connection that was good for some calls.
  const at = Math.floor(random() ** 2 * 12_000);
  const kinds: readonly (() => Fault)[] = [
    () => ({ kind: "refuse" }),
    () => ({ kind: "cut", direction, at }),
    () => ({ kind: "cut", direction, at }),
    () => ({ kind: "truncate", at }),
    () => ({ kind: "freeze", direction, at }),
    () => ({ kind: "garble", at, length: 1 + Math.floor(random() * 20) }),
    () => ({ kind: "trickle", bytes: 1 + Math.floor(random() * 200), pause: Math.floor(random() * 10) }),
    () => ({ kind: "canned", answer: pick(random, refusals) }),
  ];
  return random() < 0.1 ? { kind: "none" } : pick(random, kinds)();
}

/** A fault of a connection that lives on for events: it is refused, reset, cut short or frozen before it is up. */
export function socketFault(random: Random): Fault {
  const at = Math.floor(random() * 4_000);
  const kinds: readonly (() => Fault)[] = [
    () => ({ kind: "refuse" }),
    () => ({ kind: "cut", direction: random() < 0.5 ? "up" : "down", at }),
    () => ({ kind: "truncate", at }),
    () => ({ kind: "garble", at: Math.floor(random() * 400), length: 4 }),
    () => ({ kind: "trickle", bytes: 50, pause: 2 }),
    () => ({ kind: "canned", answer: pick(random, passing) }),
  ];
  return pick(random, kinds)();
}
