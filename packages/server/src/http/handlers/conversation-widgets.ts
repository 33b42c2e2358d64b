import type { PluginActions } from "../../domain/plugins/actions.js";
import type { NounHandlers } from "../handler.js";

export function widgetHandlers(actions: PluginActions): NounHandlers<"conversation-widgets"> {
  return {
    "website.deliverWidgetButtonActionForConversation": async ({ website, params, body, principal }) => {
      const action = { type: "button", ...body } as const;
      return {
        data: await actions.deliver(website, params.session_id, params.plugin_id, action, principal.actor),
      };
    },
    "website.deliverWidgetDataFetchActionForConversation": async ({ website, params, body, principal }) => {
      const { action: method = body.value === undefined ? "fetch" : "edit", ...item } = body;
      const action = { type: "data", method, ...item } as const;
      return {
        data: await actions.deliver(website, params.session_id, params.plugin_id, action, principal.actor),
      };
    },
  };
}
