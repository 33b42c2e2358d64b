import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, mimeType, text } from "./atoms.js";

export const BucketURLRequestFile = Type.Object(
  {
    name: Type.Optional(text(limits.lineLength, { description: "What the file is called, with its ending." })),
    type: Type.Optional(mimeType({ description: "What it is, such as `image/png`." })),
  },
  { title: "BucketURLRequestFile" },
);

export const BucketURLRequestResource = Type.Object(
  {
    type: Type.Optional(anyText(limits.wordLength, { description: "What the file belongs to, such as `website`." })),
    id: Type.Optional(anyText(limits.wordLength, { description: "Which one, such as a website_id." })),
  },
  { title: "BucketURLRequestResource" },
);

export const BucketURLRequest = Type.Object(
  {
    namespace: Type.Enum(["avatar", "upload", "website", "campaign", "helpdesk", "status", "processing"], {
      type: "string",
      description: "What the file is for.",
    }),
    id: text(limits.wordLength, { description: "Chosen by the caller; comes back in the event that brings the URL." }),
    file: BucketURLRequestFile,
    resource: Type.Optional(BucketURLRequestResource),
  },
  { title: "BucketURLRequest" },
);
