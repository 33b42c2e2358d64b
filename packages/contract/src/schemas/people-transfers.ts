import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, integer, text, url, uuid } from "./atoms.js";
import { WebsiteFilter } from "./website-filter.js";

export const PeopleProfileExport = Type.Object(
  {
    profiles: Type.Optional(
      Type.Array(uuid(), { maxItems: limits.exportProfiles, description: "Only these contacts, by people_id." }),
    ),
    search: Type.Optional(
      Type.Object(
        {
          filter: Type.Optional(Type.Array(WebsiteFilter, { maxItems: limits.filters })),
          operator: Type.Optional(Type.Enum(["and", "or"], { type: "string" })),
        },
        { description: "Only contacts that meet these conditions." },
      ),
    ),
  },
  { title: "PeopleProfileExport" },
);

export const PeopleProfileImportSetupMapping = Type.Object(
  {
    column: Type.Optional(integer({ maximum: 255, description: "Which column of the file, from 0." })),
    field: Type.Optional(
      text(limits.wordLength, { description: "Which field of a contact it holds, such as `email`." }),
    ),
  },
  { title: "PeopleProfileImportSetupMapping" },
);

export const PeopleProfileImportSetupOptions = Type.Object(
  {
    column_separator: Type.Optional(anyText(limits.wordLength, { description: "What is between columns: `,`." })),
    skip_header: Type.Optional(Type.Boolean({ description: "The first line holds names of columns, no contact." })),
  },
  { title: "PeopleProfileImportSetupOptions" },
);

export const PeopleProfileImportSetup = Type.Object(
  {
    url: Type.Optional(url({ description: "Where the CSV file is." })),
    mapping: Type.Optional(
      Type.Array(PeopleProfileImportSetupMapping, { maxItems: 256, description: "What its columns hold." }),
    ),
    options: Type.Optional(PeopleProfileImportSetupOptions),
  },
  { title: "PeopleProfileImportSetup" },
);

export const PeopleProfileImport = Type.Object(
  { import_id: Type.String({ description: "What `people:import:progress` and `people:import:done` name." }) },
  { title: "PeopleProfileImport" },
);
