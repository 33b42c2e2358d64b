import { limits } from "../limits.js";
import { Type } from "../type.js";
import { anyText, domain, nullable, text } from "./atoms.js";

const image = (description: string) => Type.Optional(nullable(anyText(limits.urlLength, { description })));
const word = (description: string) => Type.Optional(anyText(limits.wordLength, { description }));
const yes = (description: string) => Type.Optional(Type.Boolean({ description }));

export const HelpdeskSettingsAppearanceColor = Type.Object(
  { mode: word("Light or dark; no source lists the values."), mode_changeable: yes("Readers may choose another.") },
  { title: "HelpdeskSettingsAppearanceColor" },
);

export const HelpdeskSettingsAppearanceLogos = Type.Object(
  {
    favicon: image("URL of the icon that browsers show; null for none."),
    header: image("URL of the logo at the top; null for none."),
    footer: image("URL of the logo at the bottom; null for none."),
  },
  { title: "HelpdeskSettingsAppearanceLogos" },
);

export const HelpdeskSettingsAppearance = Type.Object(
  {
    color: Type.Optional(HelpdeskSettingsAppearanceColor),
    logos: Type.Optional(HelpdeskSettingsAppearanceLogos),
    banner: image("URL of the banner; null for none."),
  },
  { title: "HelpdeskSettingsAppearance" },
);

export const HelpdeskSettingsLocalization = Type.Object(
  {
    writing_locale: word("The locale that the team writes in, such as `en`."),
    translated_automatic: yes("Other locales are translated from it by machine."),
    translated_locales_readonly: yes("Translations cannot be edited."),
  },
  { title: "HelpdeskSettingsLocalization" },
);

const section = (name: string) => word(`How ${name} are offered; no source lists the values.`);

export const HelpdeskSettingsSection = Type.Object(
  {
    articles: section("articles"),
    guides: section("guides"),
    references: section("references"),
    news: section("news"),
  },
  { title: "HelpdeskSettingsSection" },
);

export const HelpdeskSettingsBehavior = Type.Object(
  {
    frequently_read: yes("Show what is read most."),
    show_category_images: yes("Show the images of categories."),
    show_chatbox: yes("Show the chat box on pages."),
    ask_feedback: yes("Ask readers whether a page helped."),
    report_incorrect: yes("Let readers report what is wrong."),
    serve_markdown: yes("Serve pages as Markdown, too."),
    agent_chat_bar: yes("Show a bar to ask the AI agent."),
    agent_copy_button: yes("Show a button that copies a page for an AI agent."),
    table_of_contents: yes("Show a table of contents."),
    locale_picker: yes("Let readers choose the locale."),
    refer_link: yes("Show a link to the maker of the helpdesk."),
    forbid_indexing: yes("Ask search engines to stay away."),
    status_health_dead: yes("Warn readers while the status page says that something is down."),
  },
  { title: "HelpdeskSettingsBehavior" },
);

export const HelpdeskSettingsService = Type.Object(
  { mcp_server: yes("Offer the content to AI tools over the Model Context Protocol.") },
  { title: "HelpdeskSettingsService" },
);

export const HelpdeskSettingsInclude = Type.Object(
  { html: Type.Optional(nullable(anyText(limits.textLength, { description: "HTML that each page includes." }))) },
  { title: "HelpdeskSettingsInclude" },
);

export const HelpdeskSettingsAccess = Type.Object(
  {
    restrict_mode: word("How reading is restricted; no source lists the values."),
    password: Type.Optional(
      nullable(anyText(limits.lineLength, { description: "What readers must know; null: none." })),
    ),
    jwt_secret: Type.Optional(
      nullable(
        anyText(limits.lineLength, { description: "Key that the tokens of readers are signed with; null: none." }),
      ),
    ),
  },
  { title: "HelpdeskSettingsAccess" },
);

export const HelpdeskSettings = Type.Object(
  {
    name: Type.Optional(text(limits.lineLength, { description: "What the helpdesk is called." })),
    appearance: Type.Optional(HelpdeskSettingsAppearance),
    localization: Type.Optional(HelpdeskSettingsLocalization),
    section: Type.Optional(HelpdeskSettingsSection),
    behavior: Type.Optional(HelpdeskSettingsBehavior),
    service: Type.Optional(HelpdeskSettingsService),
    include: Type.Optional(HelpdeskSettingsInclude),
    access: Type.Optional(HelpdeskSettingsAccess),
  },
  { title: "HelpdeskSettings" },
);

export const HelpdeskDomain = Type.Object(
  {
    root: Type.Optional(Type.String({ description: "The domain that all subdomains are below." })),
    basic: Type.Optional(Type.String({ description: "Label of the helpdesk's subdomain, such as `acme`." })),
    custom: Type.Optional(Type.String({ description: "A domain name of the team's own." })),
    verified: yes("The custom domain name leads to the helpdesk."),
  },
  { title: "HelpdeskDomain" },
);

export const HelpdeskDomainChangeRequest = Type.Object(
  {
    basic: Type.Optional(text(limits.domainLength, { description: "Label of the subdomain, such as `acme`." })),
    custom: Type.Optional(domain({ description: "A domain name of the team's own, such as `help.acme.com`." })),
  },
  { title: "HelpdeskDomainChangeRequest" },
);

export const HelpdeskDomainSetupFlowSetupRecord = Type.Object(
  {
    type: Type.Optional(Type.String({ description: "Type of the DNS record, such as `CNAME`." })),
    query: Type.Optional(Type.String()),
    name: Type.Optional(Type.String({ description: "Name of the record." })),
    value: Type.Optional(Type.String({ description: "What the record must hold." })),
  },
  { title: "HelpdeskDomainSetupFlowSetupRecord" },
);

export const HelpdeskDomainSetupFlowSetup = Type.Object(
  { records: Type.Optional(Type.Array(HelpdeskDomainSetupFlowSetupRecord)) },
  { title: "HelpdeskDomainSetupFlowSetup" },
);

export const HelpdeskDomainSetupFlow = Type.Object(
  {
    custom: Type.Optional(Type.String({ description: "The custom domain name that this is about." })),
    setup: Type.Optional(HelpdeskDomainSetupFlowSetup),
  },
  { title: "HelpdeskDomainSetupFlow" },
);
