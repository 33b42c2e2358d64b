import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Parley, startParley } from "./support/parley.js";
import { Rest } from "./support/rest.js";
import { findTool } from "./support/tools.js";

const executablePath = findTool("chromium", "chromium-browser", "google-chrome");

// biome-ignore lint/suspicious/noExplicitAny: each route's own.
type Answer = { status: number; reason?: string; data?: any };

/** The page's own; this package is compiled without the types of browsers. */
declare const document: { title: string };

/** An origin of its own, with a page and the socket library. */
async function serveSite(): Promise<{ origin: string; server: Server }> {
  const folder = dirname(createRequire(import.meta.url).resolve("socket.io-client/package.json"));
  const library = await readFile(join(folder, "dist/socket.io.min.js"));
  const server = createServer((request, response) => {
    if (request.url === "/io.js") response.writeHead(200, { "Content-Type": "text/javascript" }).end(library);
    else response.writeHead(200, { "Content-Type": "text/html" }).end('<script src="/io.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`, server };
}

describe.skipIf(executablePath === undefined)("A page in Chromium", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let open: Parley;
  let closed: Parley;
  let page: Page;

  beforeAll(async () => {
    site = await serveSite();
    open = await startParley({ args: ["--cors-origin", site.origin] });
    closed = await startParley();
    browser = await chromium.launch({
      executablePath: executablePath as string,
      args: ["--headless", "--no-sandbox", "--disable-gpu"],
    });
    page = await browser.newPage();
    await page.goto(site.origin);
  });
  afterAll(async () => {
    await browser?.close();
    site?.server.close();
    await open?.stop();
    await closed?.stop();
  });

  const asPage = (parley: Parley) => ({
    url: parley.url,
    website_id: parley.created.website_id,
    token: parley.token("website"),
  });

  it("calls every kind of verb from an origin that is allowed, and reads the answers", async () => {
    const answers = await page.evaluate(async ({ url, website_id, token }) => {
      const headers = {
        Authorization: `Basic ${btoa(`${token.identifier}:${token.key}`)}`,
        "X-Crisp-Tier": token.tier,
        "Content-Type": "application/json",
      };
      const call = async (method: string, path: string, body?: object) => {
        const response = await fetch(`${url}/v1/website/${website_id}${path}`, {
          method,
          headers,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return { status: response.status, ...(method === "HEAD" ? {} : ((await response.json()) as object)) } as Answer;
      };
      const { data } = await call("POST", "/conversation", {});
      const path = `/conversation/${data.session_id}`;
      return [
        await call("HEAD", path),
        await call("GET", path),
        await call("PATCH", `${path}/state`, { state: "resolved" }),
        await call("PUT", `${path}/participants`, { participants: [] }),
        await call("PATCH", `${path}/state`, { state: "open" }),
        await call("DELETE", path),
      ].map(({ status, reason }) => [status, reason]);
    }, asPage(open));
    expect(answers).toEqual([
      [200, undefined],
      [200, "resolved"],
      [200, "updated"],
      [200, "updated"],
      [400, "invalid_data"],
      [200, "removed"],
    ]);
  });

  it("hears events over Socket.IO", async () => {
    const heard = page.evaluate(
      ({ url, token }) =>
        new Promise((resolve) => {
          // biome-ignore lint/suspicious/noExplicitAny: a global that the page's script tag made.
          const socket = (globalThis as any).io(url, { transports: ["websocket"] });
          socket.on("message:send", (message: { content: string }) => {
            socket.close();
            resolve(message.content);
          });
          socket.on("authenticated", () => {
            document.title = "listening";
          });
          socket.emit("authentication", {
            username: token.identifier,
            password: token.key,
            tier: token.tier,
            events: ["message:send"],
          });
        }),
      asPage(open),
    );
    await page.waitForFunction(() => document.title === "listening");
    const rest = new Rest(open, open.token("website"));
    const website = `/website/${open.created.website_id}`;
    const { session_id } = await rest.data("POST", `${website}/conversation`, {});
    const message = { type: "text", from: "user", origin: "chat", content: "bonjour 👋" };
    await rest.data("POST", `${website}/conversation/${session_id}/message`, message);
    expect(await heard).toBe("bonjour 👋");
  });

  it("is kept from reading by its browser where no origin is allowed", async () => {
    const outcome = await page.evaluate(async ({ url, website_id, token }) => {
      const Authorization = `Basic ${btoa(`${token.identifier}:${token.key}`)}`;
      const headers = { Authorization, "X-Crisp-Tier": token.tier };
      return fetch(`${url}/v1/website/${website_id}`, { headers }).then(
        () => "read",
        (error: Error) => error.name,
      );
    }, asPage(closed));
    expect(outcome).toBe("TypeError");
  });
});
