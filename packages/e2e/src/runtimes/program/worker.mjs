import sdkDefault, * as sdk from "@parley/client";
import { tour } from "./tour.mjs";

export default {
  async fetch(request) {
    try {
      const seen = await tour(sdk, await request.json());
      return Response.json({ ...seen, defaultExport: sdkDefault === sdk.Crisp });
    } catch (error) {
      return new Response(`${error.stack}\n${error.cause}`, { status: 500 });
    }
  },
};
