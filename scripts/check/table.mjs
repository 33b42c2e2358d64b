/**
 * The import rules, as an allow-list: what is not named here may not be imported. `docs/architecture.md` prints the
 * rank table, and the check holds the two equal.
 */

/**
 * Folders of packages/server/src. A folder imports folders of strictly lower ranks, and itself. `packages` are the
 * npm packages that it alone is trusted with, besides Node's own modules.
 */
export const serverRanks = [
  { rank: 0, folder: "platform", holds: "clock, ids, crypto, log: no word of the API inside", packages: ["pino"] },
  {
    rank: 1,
    folder: "store",
    holds: "the store interface, statements per noun, event log, migrations, SQLite and PostgreSQL behind them",
    packages: ["@parley/contract", "better-sqlite3", "pg"],
  },
  {
    rank: 2,
    folder: "events",
    holds: "the dispatcher that tails the log after commit",
    packages: ["@parley/contract"],
  },
  {
    rank: 3,
    folder: "domain",
    holds: "one folder per noun: the verbs, who may, row to wire",
    packages: ["@parley/contract", "@node-rs/argon2", "ajv", "bowser", "mailparser", "maxmind"],
  },
  {
    rank: 4,
    folder: "http",
    holds: "walks the contract's routes: authentication, validation, envelope, handlers",
    packages: ["@parley/contract", "@parley/contract/documents", "@fastify/cors", "ajv", "fastify", "typebox"],
  },
  {
    rank: 4,
    folder: "rtm",
    holds: "the Socket.IO gateway",
    packages: ["@parley/contract", "engine.io", "socket.io", "socket.io-parser"],
  },
  {
    rank: 4,
    folder: "visitor",
    holds: "the chat boxes' side: sessions, their socket, a few requests",
    packages: ["@parley/contract", "@fastify/proxy-addr", "engine.io", "socket.io"],
  },
  {
    rank: 4,
    folder: "command",
    holds: "the socket through which the command line reaches a running server",
    packages: ["@parley/contract"],
  },
  {
    rank: 4,
    folder: "mail",
    holds: "hands mail to a mail server, or writes it into files",
    packages: ["nodemailer"],
  },
  { rank: 4, folder: "demo", holds: "the lifelike workspace of --demo", packages: ["@parley/contract"] },
  {
    rank: 4,
    folder: "open-store.ts",
    holds: "opens the database that the options name, and holds the data folder",
    packages: [],
  },
  { rank: 5, folder: "services.ts", holds: "makes the services and hands each what it needs of others", packages: [] },
  { rank: 6, folder: "main.ts", holds: "the only file that knows them all", packages: ["@parley/contract"] },
];

/** Files of packages/server/src that hold types alone: every rank may `import type` from them. */
export const serverLeaves = ["options.ts"];

/** Folder that only tests import: what they share, such as a throw-away PostgreSQL. */
export const serverTesting = "testing";

/** What each other package may import, besides Node's own modules. Tests may import any package that is declared. */
export const packageImports = {
  contract: ["typebox"],
  client: ["socket.io-client"],
  cli: ["@parley/client", "@parley/server", "commander"],
};

/** The rank table as docs/architecture.md prints it. */
export function rankTable() {
  const rows = serverRanks.map(({ rank, folder, holds }) => `| ${rank} | \`${name(folder)}\` | ${holds} |`);
  return ["| rank | folder | holds |", "|---|---|---|", ...rows].join("\n");
}

function name(folder) {
  return folder.endsWith(".ts") ? folder : `${folder}/`;
}
