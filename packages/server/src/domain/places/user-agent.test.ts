import { expect, it, test } from "vitest";
import { systemOf } from "./user-agent.js";

test.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    { os: "Windows", engine: "Blink", browser: "Chrome", major: "126" },
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    { os: "iOS", engine: "WebKit", browser: "Safari", major: "17" },
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
    { os: "Linux", engine: "Gecko", browser: "Firefox", major: "128" },
  ],
])("%s", (useragent, { os, engine, browser, major }) => {
  const system = systemOf(useragent);
  expect(system).toMatchObject({ os: { name: os }, engine: { name: engine }, browser: { name: browser, major } });
  expect(system.useragent).toBe(useragent);
});

it("leaves out what is not said", () => {
  expect(systemOf("")).toEqual({ useragent: "" });
  expect(systemOf("curl")).not.toHaveProperty("engine");
  expect(JSON.stringify(systemOf("curl/8.5.0"))).not.toMatch(/undefined|null|""/);
});

it("takes text of any length, and keeps what may be kept", () => {
  const started = performance.now();
  for (const text of ["Mozilla/5.0 ".repeat(100_000), "(".repeat(1_000_000), "Version/1.".repeat(50_000)]) {
    expect(systemOf(text).useragent).toHaveLength(1_024);
  }
  expect(performance.now() - started).toBeLessThan(1_000);
});
