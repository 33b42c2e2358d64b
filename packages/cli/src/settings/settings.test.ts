import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localhost } from "@parley/server/testing";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { serverOptions, serveSettings } from "./serve.js";
import { addSettings, readSettings } from "./setting.js";

/** Reads a command line as `parley serve` does. */
function read(args: readonly string[], environment: Record<string, string> = {}) {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  addSettings(command, serveSettings);
  command.parse(args, { from: "user" });
  return readSettings(serveSettings, command.opts(), environment);
}

describe("settings", () => {
  it("have defaults", () => {
    expect(serverOptions(read([]))).toEqual({
      host: "127.0.0.1",
      port: 8787,
      data: "data",
      logLevel: "warn",
      strict: false,
      demo: false,
    });
  });

  it("come from flags", () => {
    const flags = [
      "--host",
      "::1",
      "--port",
      "0",
      "--data",
      "d",
      "--database-url",
      "postgres://h/d",
      "--demo",
      "--json",
    ];
    const more = ["--public-url", "https://chat.example.com/", "--trust-proxy", "10.0.0.0/8, ::1", "--strict"];
    const origins = ["--cors-origin", "https://a.example", "--cors-origin", "http://localhost:3000"];
    const values = read([...flags, ...more, ...origins, "--log-level", "debug"]);
    expect(values.json).toBe(true);
    expect(serverOptions(values)).toEqual({
      host: "::1",
      port: 0,
      data: "d",
      databaseUrl: "postgres://h/d",
      demo: true,
      publicUrl: "https://chat.example.com",
      trustProxy: "10.0.0.0/8,::1",
      corsOrigins: ["https://a.example", "http://localhost:3000"],
      strict: true,
      logLevel: "debug",
    });
  });

  it("come from variables, which flags win over", () => {
    const environment = {
      PARLEY_HOST: "localhost",
      PARLEY_PORT: "9000",
      PARLEY_DATA: "/var/lib/parley",
      PARLEY_DATABASE_URL: "postgresql://u:p@h/d",
      PARLEY_DEMO: "no",
      PARLEY_JSON: "1",
      PARLEY_PUBLIC_URL: "https://chat.example.com",
      PARLEY_TRUST_PROXY: "true",
      PARLEY_CORS_ORIGIN: "https://a.example, https://b.example",
      PARLEY_STRICT: "",
    };
    const values = read(["--port", "9001"], environment);
    expect(values).toMatchObject({ json: true, demo: false });
    expect(values.strict).toBeUndefined();
    expect(serverOptions(values)).toMatchObject({
      host: "localhost",
      port: 9001,
      data: "/var/lib/parley",
      databaseUrl: "postgresql://u:p@h/d",
      demo: false,
      trustProxy: true,
      corsOrigins: ["https://a.example", "https://b.example"],
    });
  });

  it("refuse what they cannot use, in one sentence that names the flag or variable", () => {
    const cases: [string[], Record<string, string>, string][] = [
      [["--port", "65536"], {}, '--port must be a port from 0 to 65535, not "65536".'],
      [["--port", "8e3"], {}, '--port must be a port from 0 to 65535, not "8e3".'],
      [["--port", "-1"], {}, '--port must be a port from 0 to 65535, not "-1".'],
      [["--port="], {}, '--port must be a port from 0 to 65535, not "".'],
      [[], { PARLEY_PORT: "http" }, 'PARLEY_PORT must be a port from 0 to 65535, not "http".'],
      [["--host", "1.2.3"], {}, '--host must be an IP address or a host name, not "1.2.3".'],
      [["--host", "http://x"], {}, '--host must be an IP address or a host name, not "http://x".'],
      [["--data", ""], {}, "--data must not be empty."],
      [["--database-url", "mysql://x"], {}, "--database-url must be a PostgreSQL URL such as"],
      [["--public-url", "chat.example.com"], {}, "--public-url must be an http or https URL without a path"],
      [["--public-url", "https://a.example/x"], {}, "--public-url must be an http or https URL without a path"],
      [["--trust-proxy", "10.0.0.0/33"], {}, "--trust-proxy must be true or the addresses of proxies"],
      [["--trust-proxy", "proxy"], {}, "--trust-proxy must be true or the addresses of proxies"],
      [["--cors-origin", "a.example"], {}, "--cors-origin must be * or an origin such as"],
      [["--cors-origin", "https://a.example/"], {}, "--cors-origin must be * or an origin such as"],
      [[], { PARLEY_DEMO: "maybe" }, 'PARLEY_DEMO must be true or false, not "maybe".'],
      [["--log-level", "loud"], {}, '--log-level must be one of silent, error, warn, info, debug, not "loud".'],
      [["--tls-cert", "x"], {}, "--tls-cert and --tls-key need each other."],
      [["--tls-cert", "/nowhere", "--tls-key", "/nowhere"], {}, "--tls-cert: the file /nowhere cannot be read."],
    ];
    for (const [args, environment, message] of cases) {
      expect(() => serverOptions(read(args, environment)), args.join(" ")).toThrow(message);
    }
  });

  it("take a certificate with its own key only", async () => {
    const folder = await mkdtemp(join(tmpdir(), "parley-tls-"));
    try {
      const write = async (name: string, text: string) => {
        await writeFile(join(folder, name), text);
        return join(folder, name);
      };
      const cert = await write("cert.pem", localhost.certificate);
      const own = await write("own.pem", localhost.key);
      const { privateKey: foreign } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      const other = await write("other.pem", foreign.export({ type: "pkcs8", format: "pem" }).toString());
      const options = serverOptions(read(["--host", "0.0.0.0", "--tls-cert", cert, "--tls-key", own]));
      expect(options.tls).toEqual({ cert, key: own });
      for (const args of [
        ["--tls-cert", cert, "--tls-key", other],
        ["--tls-cert", own, "--tls-key", own],
      ]) {
        expect(() => serverOptions(read(args))).toThrow("must be a certificate and its own key");
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("never repeat a database's password", () => {
    expect(() => read(["--database-url", "postgres:/u:hunter2@h"])).toThrow(/^(?!.*hunter2)/);
  });

  it("keep plain HTTP on loopback", () => {
    for (const host of ["127.0.0.1", "127.1.2.3", "localhost", "::1"]) {
      expect(serverOptions(read(["--host", host])).host).toBe(host);
    }
    for (const host of ["0.0.0.0", "::", "10.0.0.1", "chat.example.com", "127.example.com"]) {
      expect(() => serverOptions(read(["--host", host])), host).toThrow("Plain HTTP is served on loopback only");
      expect(serverOptions(read(["--host", host, "--trust-proxy"])).trustProxy).toBe(true);
    }
    expect(() => serverOptions(read(["--host", "0.0.0.0"], { PARLEY_TRUST_PROXY: "off" }))).toThrow("loopback only");
  });

  it("name the file of places", () => {
    expect(serverOptions(read([], { PARLEY_GEOIP_FILE: "city.mmdb" })).geoipFile).toBe("city.mmdb");
    expect(() => read(["--geoip-file", ""])).toThrow("--geoip-file must not be empty.");
  });

  it("say where mail goes", () => {
    const flags = ["--smtp-url", "smtp://user:secret@mail.example.com:2525", "--mail-from", "chat@example.com"];
    const more = ["--mail-domain", "Answers.example.com", "--mail-delay", "0.5", "--unread-delay", "60"];
    expect(serverOptions(read([...flags, ...more]))).toMatchObject({
      smtpUrl: "smtp://user:secret@mail.example.com:2525",
      mailFrom: "chat@example.com",
      mailDomain: "answers.example.com",
      mailDelay: 500,
      unreadDelay: 60_000,
    });
    expect(serverOptions(read([], { PARLEY_SMTP_URL: "smtps://[::1]" }))).toMatchObject({ smtpUrl: "smtps://[::1]" });
  });

  it.each([
    ["--smtp-url", "http://mail.example.com"],
    ["--smtp-url", "smtp://user:secret@mail.example.com/queue"],
    ["--mail-from", "nobody"],
    ["--mail-from", "Ada <ada@example.com>"],
    ["--mail-domain", "exa mple"],
    ["--mail-delay", "-1"],
    ["--mail-delay", "90000"],
    ["--unread-delay", "soon"],
  ])("refuse %s %s by one sentence without secrets", (flag, value) => {
    const refused = () => read([`${flag}=${value}`]);
    expect(refused).toThrow(new RegExp(`^${flag} must .*\\.$`));
    expect(refused).not.toThrow(/secret/);
  });
});

it("all stand in docs/operations.md, as flag and as variable", async () => {
  const page = await readFile(new URL("../../../../docs/operations.md", import.meta.url), "utf8");
  const named = Object.values(serveSettings).flatMap(({ flag }) => {
    const [long = ""] = flag.split(" ");
    return [`\`${long}\``, `\`PARLEY_${long.slice(2).toUpperCase().replaceAll("-", "_")}\``];
  });
  const rows = page.split("\n").filter((line) => line.startsWith("| `--"));
  expect(named.filter((name) => !rows.some((row) => row.includes(name)))).toEqual([]);
});
