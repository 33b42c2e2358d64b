import sdkDefault, * as sdk from "@parley/client";
import { tour } from "./tour.mjs";

globalThis.run = async (settings) => {
  const seen = await tour(sdk, settings);
  return { ...seen, defaultExport: sdkDefault === sdk.Crisp };
};
