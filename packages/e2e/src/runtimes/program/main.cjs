const sdk = require("@parley/client");
const Crisp = require("@parley/client").Crisp;

import("./tour.mjs")
  .then(({ tour }) => tour(sdk, JSON.parse(process.env.SETTINGS)))
  .then((seen) => console.log(JSON.stringify({ ...seen, defaultExport: sdk.default === Crisp })));
