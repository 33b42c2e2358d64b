import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, uuid } from "./atoms.js";

const socketUrl = (description: string) => Type.Optional(anyText(limits.urlLength, { description }));

export const PluginConnectAccount = Type.Object(
  { plugin_id: Type.Optional(uuid()) },
  { title: "PluginConnectAccount" },
);

export const PluginConnectEndpointsSocket = Type.Object(
  { app: socketUrl("Where to open the socket of real-time events.") },
  { title: "PluginConnectEndpointsSocket" },
);

export const PluginConnectEndpointsRescue = Type.Object(
  { socket: Type.Optional(PluginConnectEndpointsSocket) },
  { title: "PluginConnectEndpointsRescue" },
);

export const PluginConnectEndpoints = Type.Object(
  { socket: Type.Optional(PluginConnectEndpointsSocket), rescue: Type.Optional(PluginConnectEndpointsRescue) },
  { title: "PluginConnectEndpoints" },
);

export const WebsiteConnectEndpointsSocket = Type.Object(
  {
    app: socketUrl("Where to open the socket of real-time events."),
    stream: socketUrl("Where to open the socket of streams; absent where there are none."),
  },
  { title: "WebsiteConnectEndpointsSocket" },
);

export const WebsiteConnectEndpointsRescue = Type.Object(
  { socket: Type.Optional(WebsiteConnectEndpointsSocket) },
  { title: "WebsiteConnectEndpointsRescue" },
);

export const WebsiteConnectEndpoints = Type.Object(
  { socket: Type.Optional(WebsiteConnectEndpointsSocket), rescue: Type.Optional(WebsiteConnectEndpointsRescue) },
  { title: "WebsiteConnectEndpoints" },
);
