/** Calls a handler of the program: what it throws, or rejects with, is written, and ends nothing of the client. */
export function told<Value>(handler: (value: Value) => unknown, value: Value): void {
  try {
    const result = handler(value);
    if (result instanceof Promise) result.catch(report);
  } catch (error) {
    report(error);
  }
}

function report(error: unknown): void {
  console.error("A handler given to the client threw:", error);
}
