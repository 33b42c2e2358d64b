import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, pageNumber, param, sessionParams, websiteParams } from "./atoms.js";

/** Path parameters and queries of what belongs to conversations. */

export const conversationsPageParams = Type.Object({ ...websiteParams.properties, page_number: pageNumber() });

export const spamParams = Type.Object({ ...websiteParams.properties, spam_id: param("The spam: a UUID.") });

export const SpamsQuery = Type.Object({
  filter_type: Type.Optional(anyText(limits.wordLength, { description: "Only those of this type, such as `email`." })),
});

export const originalParams = Type.Object({
  ...sessionParams.properties,
  original_id: param("The original, as a message's `original` names it."),
});

export const browsingParams = Type.Object({
  ...sessionParams.properties,
  browsing_id: param("The browsing session: `browsing_` and a UUID."),
});

export const callParams = Type.Object({
  ...sessionParams.properties,
  call_id: param("The call: `call_` and a UUID."),
});

export const widgetParams = Type.Object({
  ...sessionParams.properties,
  plugin_id: param("The plugin whose widget it is."),
});
