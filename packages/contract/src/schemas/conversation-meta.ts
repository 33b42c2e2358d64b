import type { TString } from "typebox";
import { limits } from "../limits.js";
import { orNothing } from "../patterns.js";
import { Type } from "../type.js";
import { anyText, email, integer, ip, mergedScalars, nullable, origin, scalars, text, url } from "./atoms.js";

/** Text that null clears, and the empty text, as which what was cleared is answered. */
function clearable<S extends TString>(schema: S) {
  const { pattern, minLength: _, ...rest } = schema as S & { pattern?: string; minLength?: number };
  return Type.Optional(
    nullable(Type.String({ ...rest, ...(pattern === undefined ? {} : { pattern: orNothing(pattern) }) })),
  );
}

const word = () => Type.Optional(nullable(anyText(limits.wordLength)));

export const Coordinates = Type.Object(
  {
    latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  },
  { title: "Coordinates" },
);

export const GeolocationInfo = Type.Object(
  {
    country: Type.Optional(nullable(anyText(limits.wordLength, { description: "Two letters, as in ISO 3166." }))),
    region: word(),
    city: word(),
    coordinates: Type.Optional(nullable(Coordinates)),
  },
  { title: "GeolocationInfo" },
);

const named = (title: string) => Type.Object({ name: word(), version: word() }, { title });

export const OSInfo = named("OSInfo");
export const EngineInfo = named("EngineInfo");

export const BrowserInfo = Type.Object({ major: word(), name: word(), version: word() }, { title: "BrowserInfo" });

export const SystemInfo = Type.Object(
  {
    os: Type.Optional(nullable(OSInfo)),
    engine: Type.Optional(nullable(EngineInfo)),
    browser: Type.Optional(nullable(BrowserInfo)),
    useragent: Type.Optional(nullable(anyText(limits.userAgentLength))),
  },
  { title: "SystemInfo" },
);

const capabilities = () =>
  Type.Array(text(limits.wordLength), {
    maxItems: limits.capabilities,
    description: "What the visitor's chat box can do, such as `call` or `browsing`.",
  });
const locales = () =>
  Type.Array(text(limits.wordLength), { maxItems: limits.locales, description: "Languages, preferred first." });

export const DeviceInfo = Type.Object(
  {
    capabilities: Type.Optional(capabilities()),
    geolocation: Type.Optional(nullable(GeolocationInfo)),
    system: Type.Optional(nullable(SystemInfo)),
    timezone: Type.Optional(
      nullable(integer({ minimum: -1_440, maximum: 1_440, description: "Minutes from local time to UTC." })),
    ),
    locales: Type.Optional(locales()),
  },
  { title: "DeviceInfo" },
);

const DeviceInfoUpdate = Type.Object(
  {
    ...DeviceInfo.properties,
    capabilities: Type.Optional(nullable(capabilities())),
    locales: Type.Optional(nullable(locales())),
  },
  { title: "DeviceInfoUpdate" },
);

export const ConnectionInfo = Type.Object({ isp: word(), asn: word() }, { title: "ConnectionInfo" });

const segments = () => Type.Array(text(limits.wordLength), { maxItems: limits.segments });

export const ConversationMeta = Type.Object(
  {
    nickname: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    ip: Type.Optional(Type.String()),
    avatar: Type.Optional(nullable(Type.String())),
    address: Type.Optional(Type.String()),
    subject: Type.Optional(Type.String()),
    origin: Type.Optional(Type.String()),
    segments: Type.Optional(segments()),
    data: Type.Optional(scalars(limits.dataKeys)),
    connection: Type.Optional(ConnectionInfo),
    device: Type.Optional(DeviceInfo),
  },
  { title: "ConversationMeta" },
);

/** Fields that are absent stay as they are; null clears, and so does the empty text. Without a nickname the visitor has a made-up one. */
export const ConversationMetaUpdate = Type.Object(
  {
    nickname: Type.Optional(nullable(text(limits.lineLength))),
    email: clearable(email()),
    phone: clearable(text(limits.phoneLength)),
    address: clearable(text(limits.paragraphLength)),
    subject: clearable(text(limits.lineLength)),
    avatar: clearable(url()),
    origin: clearable(origin()),
    ip: clearable(ip()),
    segments: Type.Optional(nullable(segments())),
    data: Type.Optional(nullable(mergedScalars(limits.dataKeys))),
    device: Type.Optional(nullable(DeviceInfoUpdate)),
  },
  { title: "ConversationMetaUpdate" },
);

export const metaSchemas = {
  ConversationMeta,
  ConversationMetaUpdate,
  ConnectionInfo,
  DeviceInfo,
  DeviceInfoUpdate,
  GeolocationInfo,
  Coordinates,
  SystemInfo,
  OSInfo,
  EngineInfo,
  BrowserInfo,
} as const;
