import { expect, it } from "vitest";
import { sentenceFor } from "./failure.js";
import { UsageError } from "./settings/usage.js";

it("says what went wrong in one sentence", () => {
  const system = (fields: object) => Object.assign(new Error("raw"), fields);
  const stored = system({ message: "The folder is locked." });
  stored.name = "StoreUnusable";
  const cases: [unknown, string][] = [
    [new UsageError("--port must be a port."), "--port must be a port."],
    [stored, "The folder is locked."],
    [
      system({ syscall: "listen", code: "EADDRINUSE", address: "127.0.0.1", port: 8787 }),
      "Port 8787 on 127.0.0.1 is in use; choose another with --port, or 0 for any.",
    ],
    [
      system({ syscall: "listen", code: "EACCES", address: "127.0.0.1", port: 80 }),
      "127.0.0.1, port 80, may not be listened on by this user; choose a --port above 1023.",
    ],
    [
      system({ syscall: "listen", code: "EADDRNOTAVAIL", address: "10.9.8.7" }),
      "10.9.8.7 is no address of this machine; choose another --host.",
    ],
    [
      system({ syscall: "getaddrinfo", code: "ENOTFOUND", hostname: "nowhere.example" }),
      "The host name nowhere.example cannot be resolved.",
    ],
    [new TypeError("x is not a function"), "Unexpected failure: x is not a function"],
    ["text", "Unexpected failure: text"],
  ];
  for (const [error, sentence] of cases) expect(sentenceFor(error)).toBe(sentence);
});
