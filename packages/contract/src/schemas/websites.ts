import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, domain, nullable, text, uuid } from "./atoms.js";

export const Website = Type.Object(
  {
    website_id: Type.Optional(uuid()),
    name: Type.Optional(anyText(limits.lineLength, { description: "What the website is called." })),
    domain: Type.Optional(domain({ description: "Its domain name, such as `acme.com`." })),
    logo: Type.Optional(nullable(anyText(limits.urlLength, { description: "URL of its logo." }))),
    verified: Type.Optional(Type.Boolean()),
    institutional: Type.Optional(Type.Boolean()),
  },
  { title: "Website" },
);

export const WebsiteCreate = Type.Object(
  {
    name: text(limits.lineLength, { description: "What the website is called." }),
    domain: domain({ description: "Its domain name, which no other website has." }),
  },
  { title: "WebsiteCreate" },
);
