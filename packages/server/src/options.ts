/** What a server is started with. Each is also a flag of `parley serve` and a `PARLEY_...` variable. */
export interface ServerOptions {
  /** Address to listen on. Another one than loopback wants `tls` or `trustProxy`. */
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Data folder: database, lock, command socket. Created when missing. */
  readonly data: string;
  /** `postgres://...`; SQLite in the data folder when absent. */
  readonly databaseUrl?: string;
  /** Where clients reach this server, when a proxy stands in front: `https://chat.example.com`. */
  readonly publicUrl?: string;
  /** Trust X-Forwarded-For, -Proto and -Host of the proxy in front: true, or the proxy's addresses. */
  readonly trustProxy?: boolean | string;
  /** Origins that browsers may call from; `*` for any. None by default. */
  readonly corsOrigins?: readonly string[];
  /** Paths of PEM files. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Refuse body fields that the contract does not name. */
  readonly strict?: boolean;
  /** `smtp://` or `smtps://` URL of the server that sends mail; without one, mail is written to files in the data folder. */
  readonly smtpUrl?: string;
  /** Address that mail comes from; `support@` and the website's domain when absent. */
  readonly mailFrom?: string;
  /** Domain that answers to mails come back to; the website's when absent. */
  readonly mailDomain?: string;
  /** Milliseconds within which what operators say to a visitor who is away becomes one mail; 30 s when absent. */
  readonly mailDelay?: number;
  /** Milliseconds after which operators are reminded of unread messages from user; 5 min when absent. */
  readonly unreadDelay?: number;
  /** File in MaxMind's format with places of IP addresses. */
  readonly geoipFile?: string;
  /** 64 hexadecimal digits that encrypt what the database must keep readable; those of a file in the data folder when absent. */
  readonly secretKey?: string;
  /** Milliseconds between the request to delete a website and its end; a week when absent. */
  readonly websiteGrace?: number;
  /** Fill an empty database with a lifelike workspace. */
  readonly demo?: boolean;
  readonly logLevel?: "silent" | "error" | "warn" | "info" | "debug";
}

/** What the first start on an empty database made. Keys and password are shown once and kept only hashed. */
export interface FirstStart {
  readonly website_id: string;
  readonly tokens: readonly CreatedToken[];
  readonly operator: { readonly user_id: string; readonly email: string; readonly password: string };
}

export interface CreatedToken {
  readonly tier: "user" | "website" | "plugin";
  readonly identifier: string;
  readonly key: string;
  readonly name: string;
  readonly website_id?: string;
  readonly user_id?: string;
  readonly plugin_id?: string;
}

export interface RunningServer {
  /** `http://127.0.0.1:8787` */
  readonly url: string;
  /** `http://127.0.0.1:8787/v1/` */
  readonly rest: string;
  /** `ws://127.0.0.1:8787/` */
  readonly rtm: string;
  /** Present on the first start on an empty database. */
  readonly created?: FirstStart;
  /** Answers what was accepted, closes sockets so that clients come back, closes the store. */
  close(): Promise<void>;
}
