export { type AsyncapiOptions, asyncapiDocument } from "./asyncapi.js";
export { type OpenapiOptions, openapiDocument } from "./openapi.js";
