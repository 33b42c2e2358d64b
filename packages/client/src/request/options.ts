import { onAbort } from "../port/on-abort.js";
import { headersProblem, lowerCase, signalProblem, timeoutProblem } from "../settings.js";
import type { CallOptions } from "./call.js";
import { retriesProblem } from "./retry.js";

/** The options of both, where the second says more: headers of both go along, and either signal ends the call. */
export function joined<Inner extends CallOptions>(outer: CallOptions, inner: Inner): Inner {
  return {
    ...inner,
    timeout: inner.timeout ?? outer.timeout,
    retries: inner.retries ?? outer.retries,
    signal: either(outer.signal, inner.signal),
    headers: { ...(outer.headers && lowerCase(outer.headers)), ...(inner.headers && lowerCase(inner.headers)) },
  };
}

function either(one: AbortSignal | undefined, other: AbortSignal | undefined): AbortSignal | undefined {
  if (!one || !other || one === other) return one ?? other;
  if (typeof AbortSignal.any === "function") return AbortSignal.any([one, other]);
  // Node before 20.3, and browsers before 2024.
  const both = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort(signal.reason);
    else onAbort(signal, () => both.abort(signal.reason));
  }
  return both.signal;
}

/** Throws a TypeError for options that make no sense. */
export function checkOptions(options: CallOptions): void {
  if (typeof options !== "object" || options === null) throw new TypeError("The options of calls must be an object.");
  const problem =
    timeoutProblem(options.timeout) ??
    retriesProblem(options.retries) ??
    headersProblem(options.headers) ??
    signalProblem(options.signal);
  if (problem) throw new TypeError(problem);
}
