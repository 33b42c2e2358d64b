/** The SDKs that are timed, behind the few methods that both have. */
export type Sdk = "crisp-api" | "@parley/client" | "@parley/client with undici";

export interface SdkClient {
  authenticateTier(tier: "plugin", identifier: string, key: string): void;
  setRestHost(host: string): void;
  website: { getConversation(website_id: string, session_id: string): Promise<unknown> };
  on(event: "message:send", handler: (message: unknown) => void): unknown;
}

/** Imports one and makes a client of it, with credentials. */
export async function openSdk(sdk: Sdk, host: string): Promise<SdkClient> {
  const client = await open(sdk, host);
  client.setRestHost(host);
  client.authenticateTier("plugin", "0c9f5a52-1f6a-4c43-bd64-2f9a9f3f0f11", "a".repeat(64));
  return client;
}

async function open(sdk: Sdk, host: string): Promise<SdkClient> {
  if (sdk === "crisp-api") {
    const { Crisp } = (await import("crisp-api")) as unknown as { Crisp: new () => SdkClient };
    return new Crisp();
  }
  const { Crisp } = (await import("@parley/client")) as unknown as { Crisp: new (options: object) => SdkClient };
  // A process that is timed is within no limit of the API's.
  if (sdk === "@parley/client") return new Crisp({ limiter: false });
  const { Pool } = await import("undici");
  return new Crisp({ limiter: false, dispatcher: new Pool(host, { connections: 64 }) });
}

/** `calls` calls, so many at a time. */
export async function callMany(client: SdkClient, calls: number, concurrency: number): Promise<void> {
  let left = calls;
  const loop = async (): Promise<void> => {
    while (left-- > 0) await callOnce(client);
  };
  await Promise.all(Array.from({ length: concurrency }, loop));
}

export function callOnce(client: SdkClient): Promise<unknown> {
  return client.website.getConversation(
    "6d0c1ac6-33d4-4e5c-9a3c-1f3f5c1c5d10",
    "session_2f0a3a9e-8a41-4c9a-9d3b-5f0d8d4f4c11",
  );
}
