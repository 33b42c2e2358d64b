import sdkDefault, * as sdk from "@parley/client";
import { tour } from "./tour.mjs";

/** Made before any request, and used by all: workers refuse much of what is done outside of a request. */
const shared = new sdk.Crisp();

export default {
  async fetch(request) {
    try {
      const settings = await request.json();
      if (new URL(request.url).pathname === "/shared") return Response.json(await websiteName(settings));
      const seen = await tour(sdk, settings);
      return Response.json({ ...seen, defaultExport: sdkDefault === sdk.Crisp });
    } catch (error) {
      return new Response(`${error.stack}\n${error.cause}`, { status: 500 });
    }
  },
};

async function websiteName({ restHost, tier, identifier, key, website_id }) {
  shared.setRestHost(restHost);
  shared.authenticateTier(tier, identifier, key);
  const websites = await Promise.all([1, 2, 3].map(() => shared.website.getWebsite(website_id)));
  return websites.map((website) => website.website_id === website_id);
}
