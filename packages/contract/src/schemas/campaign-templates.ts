import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, integer, text, timestamp, uuid } from "./atoms.js";
import { campaignFormat, unwritten } from "./campaign-params.js";

const type = Type.Enum(["static", "custom"], {
  type: "string",
  description: "Whether it comes with the service (`static`) or was made by the team (`custom`).",
});

export const WebsiteCampaignTemplateExcerpt = Type.Object(
  {
    template_id: uuid(),
    type: Type.Optional(type),
    name: Type.Optional(Type.String()),
    format: Type.Optional(campaignFormat),
    created_at: Type.Optional(timestamp("When it was added, in milliseconds.")),
    updated_at: Type.Optional(timestamp("When it last changed, in milliseconds.")),
  },
  { title: "WebsiteCampaignTemplateExcerpt" },
);

export const WebsiteCampaignTemplateItem = Type.Object(
  {
    ...WebsiteCampaignTemplateExcerpt.properties,
    content: Type.Optional(Type.String({ description: "What is written, in the template's format." })),
  },
  { title: "WebsiteCampaignTemplateItem" },
);

export const WebsiteCampaignTemplateCreate = Type.Object(
  { format: campaignFormat, name: text(limits.lineLength) },
  { title: "WebsiteCampaignTemplateCreate" },
);

export const WebsiteCampaignTemplateNew = Type.Object({ template_id: uuid() }, { title: "WebsiteCampaignTemplateNew" });

export const WebsiteCampaignTemplateSave = Type.Object(
  {
    template_id: Type.Optional(uuid(unwritten)),
    type: Type.Optional(type),
    created_at: Type.Optional(integer(unwritten)),
    updated_at: Type.Optional(integer(unwritten)),
    name: Type.Optional(text(limits.lineLength)),
    format: Type.Optional(campaignFormat),
    content: Type.Optional(
      anyText(limits.articleLength, {
        description: "What to write. `{{url.unsubscribe}}` becomes the address where readers unsubscribe.",
      }),
    ),
  },
  { title: "WebsiteCampaignTemplateSave" },
);
