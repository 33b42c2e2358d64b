import type { DataOf, routes } from "@parley/contract";

/** The settings of a website, all of them, as the API answers them. */
export type WebsiteSettings = DataOf<Extract<(typeof routes)[number], { id: "getWebsiteSettings" }>>;

/** Parts of the settings that hold settings of their own. */
export const sections = ["audit", "contact", "inbox", "emails", "chatbox"] as const;
export type Section = (typeof sections)[number];

/** What the settings of a section are until somebody says otherwise: every field that the API names. */
export type Defaults = { readonly [S in Section]: Required<NonNullable<WebsiteSettings[S]>> };

/** A new website's settings, apart from its name, domains and logo. */
export const defaults: Defaults = {
  audit: { log: false },
  contact: { email: "", phone: "", messenger: "", telegram: "", twitter: "", whatsapp: "", instagram: "" },
  inbox: { lock_removal: false, force_operator_token: false, locale: "" },
  emails: { rating: true, transcript: true, trackers: true, junk_filter: true, enrich: true },
  chatbox: {
    tile: "default",
    conversations: true,
    wait_game: false,
    website_logo: false,
    last_operator_face: false,
    ongoing_operator_face: true,
    activity_metrics: true,
    operator_privacy: false,
    visitor_privacy: false,
    availability_tooltip: true,
    hide_vacation: false,
    hide_on_away: false,
    hide_on_mobile: false,
    position_reverse: false,
    email_visitors: false,
    phone_visitors: false,
    force_identify: false,
    ignore_privacy: false,
    visitor_compose: true,
    file_transfer: true,
    audio_record: true,
    guard_level: "",
    mode_initial: "",
    home: false,
    overlay_search: true,
    overlay_mode: true,
    helpdesk_link: true,
    helpdesk_only: false,
    helpdesk_navigate: "",
    status_health_dead: true,
    check_domain: false,
    color_theme: "default",
    color_mode: "light",
    layout_theme: "default",
    text_theme: "default",
    welcome_message: "default",
    locale: "",
    allowed_pages: [],
    blocked_pages: [],
    blocked_countries: [],
    blocked_locales: [],
    blocked_ips: [],
  },
};
