import { Type } from "../type.js";

const enabled = () => Type.Boolean({ description: "Whether emails that chat boxes give must be signed." });

export const WebsiteVerifySettings = Type.Object({ enabled: enabled() }, { title: "WebsiteVerifySettings" });

export const WebsiteVerifySettingsUpdate = Type.Object(
  { enabled: Type.Optional(enabled()) },
  { title: "WebsiteVerifySettingsUpdate" },
);

export const WebsiteVerifyKey = Type.Object(
  { secret: Type.String({ description: "What emails are signed with, by HMAC-SHA256." }) },
  { title: "WebsiteVerifyKey" },
);
