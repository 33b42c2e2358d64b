import { defineRoute } from "../route.js";
import { BucketURLRequest } from "../schemas/buckets.js";
import { everyTier, unknownSuccess, writing } from "./access.js";

export const generateBucketURL = defineRoute({
  id: "generateBucketURL",
  service: "bucket",
  noun: "buckets",
  label: "Generate Bucket URL",
  summary:
    "Asks for a signed URL that a file can be uploaded to. It arrives as the event of its namespace, such as `bucket:url:upload:generated`, which names the `id` that was given.",
  verb: "POST",
  path: "/bucket/url/generate",
  body: BucketURLRequest,
  status: 202,
  reason: "dispatched",
  tiers: everyTier,
  scopes: writing("bucket:url"),
  args: ["body"],
  unknown: unknownSuccess,
  legacyMethods: ["buckets.generate"],
  events: [
    "bucket:url:upload:generated",
    "bucket:url:avatar:generated",
    "bucket:url:website:generated",
    "bucket:url:campaign:generated",
    "bucket:url:helpdesk:generated",
    "bucket:url:status:generated",
    "bucket:url:processing:generated",
  ],
});

export const bucketRoutes = [generateBucketURL] as const;
