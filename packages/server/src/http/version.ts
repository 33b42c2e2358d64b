/** Version of the server, as the header `x-parley-version` of each answer names it: clients tell by it that they talk to Parley. */
export const VERSION = "0.1.0";
