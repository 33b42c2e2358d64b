import sdkDefault, * as sdk from "@parley/client";
import { tour } from "./tour.mjs";

const seen = await tour(sdk, JSON.parse(process.env.SETTINGS));
console.log(JSON.stringify({ ...seen, defaultExport: sdkDefault === sdk.Crisp }));
