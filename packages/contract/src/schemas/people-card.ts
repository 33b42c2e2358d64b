import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, integer, nullable, text } from "./atoms.js";

/** What is known of a contact: of the person, and of the company that they work for. */

const line = (description?: string) =>
  Type.Optional(nullable(anyText(limits.lineLength, description === undefined ? {} : { description })));
const word = (description?: string) =>
  Type.Optional(nullable(anyText(limits.wordLength, description === undefined ? {} : { description })));
const paragraph = () => Type.Optional(nullable(anyText(limits.paragraphLength)));
const link = (description: string) => Type.Optional(nullable(anyText(limits.urlLength, { description })));
const host = () => Type.Optional(nullable(anyText(limits.domainLength, { description: "Such as `acme.com`." })));

const timezone = () =>
  Type.Optional(nullable(integer({ minimum: -1_440, maximum: 1_440, description: "Minutes from local time to UTC." })));

export const PeopleProfileCardGeolocationCoordinates = Type.Object(
  {
    latitude: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
    longitude: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  },
  { title: "PeopleProfileCardGeolocationCoordinates" },
);

export const PeopleProfileCardGeolocation = Type.Object(
  {
    country: word("Two letters, as in ISO 3166."),
    region: word(),
    city: word(),
    coordinates: Type.Optional(nullable(PeopleProfileCardGeolocationCoordinates)),
  },
  { title: "PeopleProfileCardGeolocation" },
);

export const PeopleProfileCardPersonProfile = Type.Object(
  {
    type: word("The network, such as `twitter`."),
    handle: line("Who the person is there."),
    url: link("Where the network shows them."),
  },
  { title: "PeopleProfileCardPersonProfile" },
);

export const PeopleProfileCardPersonEmployment = Type.Object(
  {
    name: line("Who employs them."),
    domain: host(),
    title: line("What they are called, such as `Head of Sales`."),
    role: word("What they work on, such as `sales`."),
    seniority: word("How high they are, such as `manager`."),
  },
  { title: "PeopleProfileCardPersonEmployment" },
);

export const PeopleProfileCardPerson = Type.Object(
  {
    nickname: Type.Optional(anyText(limits.lineLength)),
    avatar: link("The URL of an image."),
    gender: word(),
    phone: Type.Optional(nullable(anyText(limits.phoneLength))),
    address: paragraph(),
    description: paragraph(),
    website: link("The URL of a site of their own."),
    timezone: timezone(),
    profiles: Type.Optional(
      Type.Array(PeopleProfileCardPersonProfile, { maxItems: limits.personProfiles, description: "Social networks." }),
    ),
    employment: Type.Optional(nullable(PeopleProfileCardPersonEmployment)),
    geolocation: Type.Optional(nullable(PeopleProfileCardGeolocation)),
    locales: Type.Optional(
      Type.Array(text(limits.wordLength), { maxItems: limits.locales, description: "Languages, preferred first." }),
    ),
  },
  { title: "PeopleProfileCardPerson" },
);

const count = (description: string) => Type.Optional(nullable(integer({ description })));

export const PeopleProfileCardCompanyMetrics = Type.Object(
  {
    employees: count("How many work there."),
    market_cap: count("Its market capitalisation."),
    raised: count("What investors gave it."),
    arr: count("What it earns in a year from subscriptions."),
  },
  { title: "PeopleProfileCardCompanyMetrics" },
);

export const PeopleProfileCardCompany = Type.Object(
  {
    name: line(),
    legal_name: line(),
    domain: host(),
    url: link("Its site."),
    description: paragraph(),
    timezone: timezone(),
    phones: Type.Optional(Type.Array(anyText(limits.phoneLength), { maxItems: limits.companyContacts })),
    emails: Type.Optional(Type.Array(anyText(limits.emailLength), { maxItems: limits.companyContacts })),
    geolocation: Type.Optional(nullable(PeopleProfileCardGeolocation)),
    metrics: Type.Optional(nullable(PeopleProfileCardCompanyMetrics)),
    tags: Type.Optional(Type.Array(anyText(limits.wordLength), { maxItems: limits.segments })),
  },
  { title: "PeopleProfileCardCompany" },
);

export const PeopleProfileCardActive = Type.Object(
  {
    now: Type.Optional(Type.Boolean({ description: "They are on the website at the moment." })),
    last: Type.Optional(nullable(integer({ description: "When they were last, in milliseconds." }))),
  },
  { title: "PeopleProfileCardActive" },
);
