import Bowser from "bowser";

/** What a browser says of itself: the fields of a conversation's `device.system`. */
export interface SystemInfo {
  readonly os?: { readonly name: string; readonly version?: string };
  readonly engine?: { readonly name: string; readonly version?: string };
  readonly browser?: { readonly name: string; readonly version?: string; readonly major?: string };
  readonly useragent: string;
}

/** `useragent` of any length: what exceeds 1,024 characters is cut off. */
export function systemOf(useragent: string): SystemInfo {
  const text = useragent.slice(0, 1_024);
  if (text === "") return { useragent: text };
  const { os, engine, browser } = Bowser.parse(text);
  const major = browser.version?.split(".")[0];
  return {
    ...named("os", os),
    ...named("engine", engine),
    ...(browser.name
      ? { browser: { name: browser.name, ...version(browser.version), ...(major ? { major } : {}) } }
      : {}),
    useragent: text,
  };
}

function named(key: "os" | "engine", { name, version: given }: { name?: string; version?: string }): object {
  return name ? { [key]: { name, ...version(given) } } : {};
}

function version(given: string | undefined): { version?: string } {
  return given ? { version: given } : {};
}
