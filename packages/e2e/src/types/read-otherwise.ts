const sent = "It is sent, never read, and takes more than the official one.";
const optional = "The API's documents show it without a field that the official type requires.";
const wider = "The API's documents show more kinds of values than the official type has.";
const note = "A program may send a note or an event in the visitor's name.";
const kinds = "The official one is an enum, of which no other value is.";
const parts = "It holds others of these.";

/** Types that programs read otherwise than crisp-api's of the name, each with the reason. */
export const readOtherwise: Readonly<Record<string, string>> = {
  ConversationMessageNew: sent,
  ConversationMessageNewBase: sent,
  ConversationTextMessageNew: sent,
  ConversationNoteMessageNew: sent,
  ConversationFileMessageNew: sent,
  ConversationAnimationMessageNew: sent,
  ConversationAudioMessageNew: sent,
  ConversationPickerMessageNew: sent,
  ConversationFieldMessageNew: sent,
  ConversationCarouselMessageNew: sent,
  ConversationEventMessageNew: sent,
  ConversationReadMessageMark: sent,
  BaseConversationsListOptions: sent,
  StandardSearchOptions: sent,
  FilterSearchOptions: sent,
  ConversationsListOptions: sent,
  WebsiteBatchPeopleOperationInner: sent,
  PeopleProfileUpdateCard: sent,
  WebsiteInbox: parts,
  WebsiteInboxCondition: wider,
  HelpdeskContentType: kinds,
  WebsiteFilter: wider,
  WebsiteCampaignItem: parts,
  WebsiteCampaignItemRecipients: parts,
  WebsiteCampaignItemFlow: parts,
  EventsSessionParticipant: optional,
  EventsSessionSetParticipants: parts,
  EventsSessionSetRouting: optional,
  EventsSessionSetInbox: optional,
  EventsSessionEvent: wider,
  EventsSessionSyncEvents: parts,
  EventsSessionError: optional,
  EventsMessageUpdated: wider,
  EventsMessageSend: note,
  EventsMessageAcknowledgeIgnoredDetails: optional,
  EventsMessageAcknowledgeIgnored: parts,
  EventsSpamMessage: wider,
  EventsPeopleImportProgress: optional,
  EventsWebsiteUpdateOperatorsAvailability: wider,
  EventsPluginChannel: optional,
  EventsMap: parts,
  EventsWebHookBody: parts,
};

/** Fields that crisp-api's types misspell: the API has them in its own spelling, so that they are never there. */
export const misspelt = ["userID", "firstName", "lastName", "hasToken", "websiteID"];
