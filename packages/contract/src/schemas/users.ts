import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, email, integer, nullable, text, url, uuid } from "./atoms.js";

/*
 * What operators could do to themselves until 2018. Types of early wrappers, in Go, are all that is known of it: they
 * do not tell which fields of a request may be absent, so that only what a call cannot do without is required.
 */

const yes = (description: string) => Type.Optional(Type.Boolean({ description }));
const line = () => Type.Optional(text(limits.lineLength));
const password = () => anyText(limits.lineLength);
const locale = () => Type.Optional(text(limits.wordLength, { description: "A language code, such as `en`." }));

export const UserAccount = Type.Object({ user_id: uuid() }, { title: "UserAccount" });

export const UserAccountCreate = Type.Object(
  {
    email: email(),
    password: password(),
    first_name: text(limits.lineLength),
    last_name: text(limits.lineLength),
    signature: Type.Optional(anyText(limits.paragraphLength)),
    affiliates_id: Type.Optional(text(limits.wordLength, { description: "Who told them of the service." })),
    locale: locale(),
  },
  { title: "UserAccountCreate" },
);

const notifications = {
  disabled: yes("No notification at all."),
  messages_online: yes("Messages that arrive while the operator is online."),
  messages_offline: yes("Messages that arrive while the operator is offline."),
  messages_unread: yes("Messages that stay unread."),
  messages_transcript: yes("Transcripts of conversations."),
  messages_rating: yes("Ratings by visitors."),
  billing_invoice: yes("Invoices."),
  visitor_browsing: yes("Visitors who come to the website."),
  sounds: yes("Notifications make a sound."),
};

export const UserNotificationSettings = Type.Object(
  { user_id: uuid(), ...notifications },
  { title: "UserNotificationSettings" },
);

/** Fields that are absent stay as they are. */
export const UserNotificationSettingsUpdate = Type.Object(notifications, { title: "UserNotificationSettingsUpdate" });

export const UserProfile = Type.Object(
  {
    user_id: uuid(),
    avatar: Type.Optional(nullable(Type.String())),
    email: Type.Optional(Type.String()),
    phone: Type.Optional(nullable(Type.String())),
    first_name: Type.Optional(Type.String()),
    last_name: Type.Optional(Type.String()),
    locale: Type.Optional(nullable(Type.String())),
  },
  { title: "UserProfile" },
);

/** Fields that are absent stay as they are. */
export const UserProfileUpdate = Type.Object(
  {
    first_name: line(),
    last_name: line(),
    email: Type.Optional(email()),
    phone: Type.Optional(text(limits.phoneLength)),
    password: Type.Optional(password()),
    avatar: Type.Optional(url()),
    locale: locale(),
  },
  { title: "UserProfileUpdate" },
);

const day = () => Type.Optional(Type.Boolean());

export const UserScheduleSettingsDays = Type.Object(
  {
    monday: day(),
    tuesday: day(),
    wednesday: day(),
    thursday: day(),
    friday: day(),
    saturday: day(),
    sunday: day(),
  },
  { title: "UserScheduleSettingsDays" },
);

export const UserScheduleSettingsHours = Type.Object(
  {
    from: Type.Optional(Type.String({ description: "A time of the day." })),
    to: Type.Optional(Type.String({ description: "A time of the day." })),
  },
  { title: "UserScheduleSettingsHours" },
);

export const UserScheduleSettings = Type.Object(
  {
    user_id: uuid(),
    enabled: yes("The schedule counts."),
    presence: yes("The operator is shown as available by the schedule."),
    stealth: yes("The operator is not shown at all."),
    offset: Type.Optional(integer({ minimum: -1_440, maximum: 1_440, description: "The operator's time zone." })),
    days: Type.Optional(UserScheduleSettingsDays),
    hours: Type.Optional(Type.Array(UserScheduleSettingsHours)),
  },
  { title: "UserScheduleSettings" },
);

export const UserWebsite = Type.Object(
  {
    id: uuid(),
    name: Type.Optional(Type.String()),
    domain: Type.Optional(Type.String()),
    logo: Type.Optional(nullable(Type.String())),
    members: Type.Optional(Type.Array(Type.String(), { description: "Operators, by user_id." })),
    count: Type.Optional(integer()),
    assigned: Type.Optional(integer()),
  },
  { title: "UserWebsite" },
);

export const UserSessionLogin = Type.Object(
  {
    user_id: Type.Optional(uuid()),
    email: Type.Optional(email()),
    password: Type.Optional(password()),
    extend: Type.Optional(text(limits.wordLength)),
    token: Type.Optional(text(limits.wordLength, { description: "The second factor." })),
    ephemeral: yes("The session is to end soon."),
  },
  { title: "UserSessionLogin" },
);

export const UserSessionParameters = Type.Object(
  {
    identifier: Type.String({ description: "The first half of the token's keypair." }),
    key: Type.String({ description: "The second half of the token's keypair." }),
  },
  { title: "UserSessionParameters" },
);

export const UserSessionRecover = Type.Object({ email: Type.Optional(email()) }, { title: "UserSessionRecover" });
