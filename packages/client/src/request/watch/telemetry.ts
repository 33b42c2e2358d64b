/*
 * What is used of OpenTelemetry's API, version 1. It registers itself under a global name that is the same for all of its copies,
 * so it need not be imported.
 */

export interface Context {
  getValue(key: symbol): unknown;
  setValue(key: symbol, value: unknown): Context;
  deleteValue(key: symbol): Context;
}

export interface Span {
  setAttribute(name: string, value: string | number): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  end(): void;
}

/** A tracer of OpenTelemetry. */
export interface Tracer {
  // biome-ignore lint/suspicious/noExplicitAny: the API's own types differ between its versions.
  startSpan(name: string, options?: any, context?: any): any;
}

export interface Telemetry {
  readonly trace?: { getTracer(name: string, version?: string): Tracer };
  readonly context?: { active(): Context };
  readonly propagation?: { inject(context: Context, carrier: object, setter: object): void };
}

const API = Symbol.for("opentelemetry.js.api.1");
const SPAN = Symbol.for("OpenTelemetry Context Key SPAN");

/** What the program registered, if it did. */
export function telemetry(): Telemetry | undefined {
  return (globalThis as unknown as Record<symbol, Telemetry | undefined>)[API];
}

/** The context of now, with the span. */
export function contextWith(span: Span): Context {
  return (telemetry()?.context?.active() ?? context(new Map())).setValue(SPAN, span);
}

/** For programs that registered no context manager: there is one context then, and nothing in it. */
function context(values: ReadonlyMap<symbol, unknown>): Context {
  const without = (key: symbol): Map<symbol, unknown> => {
    const copy = new Map(values);
    copy.delete(key);
    return copy;
  };
  return {
    getValue: (key) => values.get(key),
    setValue: (key, value) => context(without(key).set(key, value)),
    deleteValue: (key) => context(without(key)),
  };
}
