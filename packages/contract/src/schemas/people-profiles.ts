import type { Static } from "typebox";
import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, email, integer, nullable, text, timestamp, uuid } from "./atoms.js";
import { PeopleProfileCardActive, PeopleProfileCardCompany, PeopleProfileCardPerson } from "./people-card.js";

const segments = () => Type.Array(text(limits.wordLength), { maxItems: limits.segments });

const notepad = () => anyText(limits.textLength, { description: "What the team noted." });

export const PeopleProfileCard = Type.Object(
  {
    email: Type.Optional(Type.String()),
    person: PeopleProfileCardPerson,
    company: Type.Optional(nullable(PeopleProfileCardCompany)),
    segments: segments(),
    notepad: Type.Optional(nullable(notepad())),
    active: Type.Optional(nullable(PeopleProfileCardActive)),
    score: Type.Optional(integer({ maximum: 255, description: "How good a lead they are." })),
    created_at: timestamp("When they were added, in milliseconds."),
    updated_at: timestamp("When the profile last changed, in milliseconds."),
  },
  { title: "PeopleProfileCard" },
);

export const PeopleProfile = Type.Object(
  { people_id: uuid(), ...PeopleProfileCard.properties },
  { title: "PeopleProfile" },
);

export const PeopleProfileNew = Type.Object({ people_id: uuid() }, { title: "PeopleProfileNew" });

/** What was answered can be sent back, nulls included; of what `active` answers the time counts. */
const more = {
  company: Type.Optional(nullable(PeopleProfileCardCompany)),
  segments: Type.Optional(segments()),
  notepad: Type.Optional(nullable(notepad())),
  active: Type.Optional(
    Type.Unsafe<number | Static<typeof PeopleProfileCardActive>>({
      type: ["integer", "object"],
      minimum: 0,
      maximum: limits.integer,
      properties: PeopleProfileCardActive.properties,
      description: "When they were last on the website, in milliseconds, as a number or as profiles answer it.",
    }),
  ),
};

/** Fields that are absent stay as they are. */
export const PeopleProfileUpdateCard = Type.Object(
  { email: Type.Optional(email()), person: Type.Optional(PeopleProfileCardPerson), ...more },
  { title: "PeopleProfileUpdateCard" },
);

export const PeopleProfileSaveCard = Type.Object(
  { email: email(), person: PeopleProfileCardPerson, ...more },
  { title: "PeopleProfileSaveCard" },
);

export const PeopleProfileAddCard = Type.Object(
  {
    email: email(),
    person: Type.Object({ ...PeopleProfileCardPerson.properties, nickname: text(limits.lineLength) }),
    ...more,
  },
  { title: "PeopleProfileAddCard" },
);
