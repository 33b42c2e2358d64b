// Made from the contract by `npm run build`. Change the contract instead.

/** Which route each method calls, and where its arguments go: see `resources/rows.ts`. */
export const table = {
  website: `
checkWebsiteExists HEAD /website query.domain {"emptyIsSent":["query.domain"]}
createWebsite POST /website body
getWebsite GET /website/{website_id}
deleteWebsite DELETE /website/{website_id} body.verify
abortWebsiteDeletion DELETE /website/{website_id}/expunge
getWebsiteStats GET /website/{website_id}/stats
getConnectEndpoints GET /website/{website_id}/connect/endpoints
getWebsiteTierConnectEndpoints GET /website/connect/endpoints
listConversations GET /website/{website_id}/conversations/{page_number} query {"list":"page_number","iterators":["conversations"],"key":"session_id"}
createNewConversation POST /website/{website_id}/conversation
checkConversationExists HEAD /website/{website_id}/conversation/{session_id}
getConversation GET /website/{website_id}/conversation/{session_id}
removeConversation DELETE /website/{website_id}/conversation/{session_id}
initiateConversationWithExistingSession POST /website/{website_id}/conversation/{session_id}/initiate
getConversationMetas GET /website/{website_id}/conversation/{session_id}/meta
updateConversationMetas PATCH /website/{website_id}/conversation/{session_id}/meta body
getConversationState GET /website/{website_id}/conversation/{session_id}/state
changeConversationState PATCH /website/{website_id}/conversation/{session_id}/state body.state,body.user,body.origin {"emptyIsNone":["body.origin"]}
updateConversationOpenState PATCH /website/{website_id}/conversation/{session_id}/open body.opened {"emptyIsNone":["body.opened"],"defaults":{"body.opened":false}}
getConversationRoutingAssign GET /website/{website_id}/conversation/{session_id}/routing
assignConversationRouting PATCH /website/{website_id}/conversation/{session_id}/routing body
updateConversationInbox PATCH /website/{website_id}/conversation/{session_id}/inbox body.inbox_id {"emptyIsNone":["body.inbox_id"],"defaults":{"body.inbox_id":null}}
getConversationParticipants GET /website/{website_id}/conversation/{session_id}/participants
saveConversationParticipants PUT /website/{website_id}/conversation/{session_id}/participants body
getBlockStatusForConversation GET /website/{website_id}/conversation/{session_id}/block
blockIncomingMessagesForConversation PATCH /website/{website_id}/conversation/{session_id}/block body.blocked,body.user,body.origin {"emptyIsNone":["body.blocked","body.origin"],"defaults":{"body.blocked":false}}
getVerifyStatusForConversation GET /website/{website_id}/conversation/{session_id}/verify
updateVerifyStatusForConversation PATCH /website/{website_id}/conversation/{session_id}/verify body.verified {"emptyIsNone":["body.verified"],"defaults":{"body.verified":false}}
listConversationPages GET /website/{website_id}/conversation/{session_id}/pages/{page_number}  {"list":"page_number","iterators":["conversationPages"]}
listConversationEvents GET /website/{website_id}/conversation/{session_id}/events/{page_number}  {"list":"page_number","iterators":["conversationEvents"]}
getConversationRelations GET /website/{website_id}/conversation/{session_id}/relations
getMessagesInConversation GET /website/{website_id}/conversation/{session_id}/messages query.timestamp_before,query.timestamp_after,query.timestamp_around {"list":"timestamp_before","iterators":["messagesInConversation","messages"],"key":"fingerprint"}
sendMessageInConversation POST /website/{website_id}/conversation/{session_id}/message body
getMessageInConversation GET /website/{website_id}/conversation/{session_id}/message/{fingerprint}
updateMessageInConversation PATCH /website/{website_id}/conversation/{session_id}/message/{fingerprint} body.content
removeMessageInConversation DELETE /website/{website_id}/conversation/{session_id}/message/{fingerprint}
composeMessageInConversation PATCH /website/{website_id}/conversation/{session_id}/compose body
markMessagesReadInConversation PATCH /website/{website_id}/conversation/{session_id}/read body
markConversationAsUnread PATCH /website/{website_id}/conversation/{session_id}/unread body
markMessagesDeliveredInConversation PATCH /website/{website_id}/conversation/{session_id}/delivered body
listSuggestedConversationSegments GET /website/{website_id}/conversations/suggest/segments/{page_number}  {"list":"page_number","iterators":["suggestedConversationSegments"],"key":"segment"}
deleteSuggestedConversationSegment DELETE /website/{website_id}/conversations/suggest/segment body.segment
listSuggestedConversationDataKeys GET /website/{website_id}/conversations/suggest/data/{page_number}  {"list":"page_number","iterators":["suggestedConversationDataKeys"],"key":"key"}
deleteSuggestedConversationDataKey DELETE /website/{website_id}/conversations/suggest/data body.key
listSpamConversations GET /website/{website_id}/conversations/spams/{page_number}  {"list":"page_number","iterators":["spamConversations"],"key":"spam_id"}
resolveSpamConversationContent GET /website/{website_id}/conversations/spam/{spam_id}/content
submitSpamConversationDecision POST /website/{website_id}/conversations/spam/{spam_id}/decision body.action
getOriginalMessageInConversation GET /website/{website_id}/conversation/{session_id}/original/{original_id}
listConversationFiles GET /website/{website_id}/conversation/{session_id}/files/{page_number}  {"list":"page_number","iterators":["conversationFiles"]}
requestIdentityVerificationForConversation POST /website/{website_id}/conversation/{session_id}/verify/identity body
redeemIdentityVerificationLinkForConversation PUT /website/{website_id}/conversation/{session_id}/verify/identity/link body
requestEmailTranscriptForConversation POST /website/{website_id}/conversation/{session_id}/transcript body.to,body.email {"emptyIsNone":["body.email"]}
requestChatboxBindingPurgeForConversation POST /website/{website_id}/conversation/{session_id}/purge
requestUserFeedbackForConversation POST /website/{website_id}/conversation/{session_id}/feedback
scheduleReminderForConversation POST /website/{website_id}/conversation/{session_id}/reminder body.date,body.note,body.user,body.origin {"emptyIsNone":["body.origin"]}
reportConversation POST /website/{website_id}/conversation/{session_id}/report body.flag
requestToolCallForConversation POST /website/{website_id}/conversation/{session_id}/tool body.command,body.payload {"emptyIsNone":["body.payload"]}
listBrowsingSessionsForConversation GET /website/{website_id}/conversation/{session_id}/browsing
initiateBrowsingSessionForConversation POST /website/{website_id}/conversation/{session_id}/browsing
sendActionToExistingBrowsingSession PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id} body.action
assistExistingBrowsingSession PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/assist body
initiateNewCallSessionForConversation POST /website/{website_id}/conversation/{session_id}/call body.mode,body.user,body.origin {"emptyIsNone":["body.mode","body.origin"],"defaults":{"body.mode":"audio"}}
getOngoingCallSessionForConversation GET /website/{website_id}/conversation/{session_id}/call
abortOngoingCallSessionForConversation DELETE /website/{website_id}/conversation/{session_id}/call/{call_id} body.user,body.origin {"emptyIsNone":["body.origin"]}
transmitSignalingOnOngoingCallSession PATCH /website/{website_id}/conversation/{session_id}/call/{call_id} body
deliverWidgetButtonActionForConversation POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/button body.section_id,body.item_id,body.data,body.value
deliverWidgetDataFetchActionForConversation POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data body.section_id,body.item_id,body.data
deliverWidgetDataEditActionForConversation POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data body.section_id,body.item_id,body.value
checkHelpdeskExists HEAD /website/{website_id}/helpdesk
resolveHelpdesk GET /website/{website_id}/helpdesk
initializeHelpdesk POST /website/{website_id}/helpdesk body.name,body.domain_basic
deleteHelpdesk DELETE /website/{website_id}/helpdesk body.verify
listHelpdeskLocales GET /website/{website_id}/helpdesk/locales/{page_number}  {"list":"page_number","iterators":["helpdeskLocales"]}
addHelpdeskLocale POST /website/{website_id}/helpdesk/locale body.locale
checkHelpdeskLocaleExists HEAD /website/{website_id}/helpdesk/locale/{locale}
resolveHelpdeskLocale GET /website/{website_id}/helpdesk/locale/{locale}
deleteHelpdeskLocale DELETE /website/{website_id}/helpdesk/locale/{locale}
listHelpdeskPages GET /website/{website_id}/helpdesk/page/list/{locale}/{content_type}/{page_number}  {"list":"page_number","iterators":["helpdeskPages"]}
resolveHelpdeskPageEntity GET /website/{website_id}/helpdesk/page/entity/{locale}/{content_type}/{entity_id}
listHelpdeskTree GET /website/{website_id}/helpdesk/tree/list/{locale}/{content_type}/{page_number} query.sub_path,query.search_title,query.filter_date_start,query.filter_date_end {"emptyIsSent":["query.sub_path","query.search_title","query.filter_date_start","query.filter_date_end"],"list":"page_number","iterators":["helpdeskTree"]}
createHelpdeskTreePath POST /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}
resolveHelpdeskTreePath GET /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}
updateHelpdeskTreePath PATCH /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path} body
deleteHelpdeskTreePath DELETE /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path}
resolveHelpdeskTreeContent GET /website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path}
saveHelpdeskTreeContent PUT /website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path} body.content
resolveHelpdeskTreeMetadata GET /website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path}
updateHelpdeskTreeMetadata PATCH /website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path} body
resolveHelpdeskTreePage GET /website/{website_id}/helpdesk/tree/page/{locale}/{content_type}/{path}
listHelpdeskHistoryChanges GET /website/{website_id}/helpdesk/history/changes/{page_number} query.filter_locale,query.filter_type,query.filter_tree_path {"emptyIsSent":["query.filter_locale","query.filter_type","query.filter_tree_path"],"list":"page_number","iterators":["helpdeskHistoryChanges"]}
resolveHelpdeskHistoryChange GET /website/{website_id}/helpdesk/history/change/{change_id}
cancelHelpdeskHistoryChange DELETE /website/{website_id}/helpdesk/history/change/{change_id} body.action
mapHelpdeskLocaleFeedbackRatings GET /website/{website_id}/helpdesk/feedback/ratings/{locale}/{content_type} query.filter_date_start,query.filter_date_end {"emptyIsNone":["query.filter_date_start","query.filter_date_end"]}
listHelpdeskLocaleFeedbacks GET /website/{website_id}/helpdesk/feedback/list/{locale}/{content_type}/{page_number} query.filter_date_start,query.filter_date_end {"emptyIsNone":["query.filter_date_start","query.filter_date_end"],"list":"page_number","iterators":["helpdeskLocaleFeedbacks"]}
mapHelpdeskLocaleFeedbackRatingsLegacy GET /website/{website_id}/helpdesk/locale/{locale}/feedback/ratings query.filter_date_start,query.filter_date_end {"emptyIsNone":["query.filter_date_start","query.filter_date_end"]}
listHelpdeskLocaleFeedbacksLegacy GET /website/{website_id}/helpdesk/locale/{locale}/feedback/list/{page_number} query.filter_date_start,query.filter_date_end {"emptyIsNone":["query.filter_date_start","query.filter_date_end"],"list":"page_number","iterators":["helpdeskLocaleFeedbacksLegacy"]}
requestHelpdeskContentRefresh POST /website/{website_id}/helpdesk/refresh/{locale}/{content_type}
importExternalHelpdeskToLocale POST /website/{website_id}/helpdesk/import/{locale}/{content_type} body
exportHelpdeskLocaleArticles POST /website/{website_id}/helpdesk/export/{locale}/{content_type}
importExternalHelpdeskToLocaleLegacy POST /website/{website_id}/helpdesk/locale/{locale}/import body.helpdesk_url
exportHelpdeskLocaleArticlesLegacy POST /website/{website_id}/helpdesk/locale/{locale}/export
listHelpdeskRedirections GET /website/{website_id}/helpdesk/redirections/{page_number}  {"list":"page_number","iterators":["helpdeskRedirections"],"key":"redirection_id"}
addHelpdeskRedirection POST /website/{website_id}/helpdesk/redirection body.path,body.target
checkHelpdeskRedirectionExists HEAD /website/{website_id}/helpdesk/redirection/{redirection_id}
resolveHelpdeskRedirection GET /website/{website_id}/helpdesk/redirection/{redirection_id}
deleteHelpdeskRedirection DELETE /website/{website_id}/helpdesk/redirection/{redirection_id}
resolveHelpdeskSettings GET /website/{website_id}/helpdesk/settings
saveHelpdeskSettings PATCH /website/{website_id}/helpdesk/settings body
resolveHelpdeskDomain GET /website/{website_id}/helpdesk/domain
requestHelpdeskDomainChange PATCH /website/{website_id}/helpdesk/domain body.basic,body.custom
generateHelpdeskDomainSetupFlow GET /website/{website_id}/helpdesk/domain/setup query.custom {"emptyIsNone":["query.custom"]}
listHelpdeskLocaleArticles GET /website/{website_id}/helpdesk/locale/{locale}/articles/{page_number} query {"list":"page_number","iterators":["helpdeskLocaleArticles"],"key":"article_id"}
addNewHelpdeskLocaleArticle POST /website/{website_id}/helpdesk/locale/{locale}/article body.title
checkHelpdeskLocaleArticleExists HEAD /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}
resolveHelpdeskLocaleArticle GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}
saveHelpdeskLocaleArticle PUT /website/{website_id}/helpdesk/locale/{locale}/article/{article_id} body
updateHelpdeskLocaleArticle PATCH /website/{website_id}/helpdesk/locale/{locale}/article/{article_id} body
deleteHelpdeskLocaleArticle DELETE /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}
resolveHelpdeskLocaleArticlePage GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/page
publishHelpdeskLocaleArticle POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/publish
unpublishHelpdeskLocaleArticle POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/unpublish
listHelpdeskLocaleArticleAlternates GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternates
checkHelpdeskLocaleArticleAlternateExists HEAD /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}
resolveHelpdeskLocaleArticleAlternate GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}
saveHelpdeskLocaleArticleAlternate PUT /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked} body.article_id
deleteHelpdeskLocaleArticleAlternate DELETE /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}
resolveHelpdeskLocaleArticleCategory GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category
updateHelpdeskLocaleArticleCategory PATCH /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category body.category_id,body.section_id
listHelpdeskLocaleCategories GET /website/{website_id}/helpdesk/locale/{locale}/categories/{page_number}  {"list":"page_number","iterators":["helpdeskLocaleCategories"],"key":"category_id"}
addHelpdeskLocaleCategory POST /website/{website_id}/helpdesk/locale/{locale}/category body.name
checkHelpdeskLocaleCategoryExists HEAD /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}
resolveHelpdeskLocaleCategory GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}
saveHelpdeskLocaleCategory PUT /website/{website_id}/helpdesk/locale/{locale}/category/{category_id} body
updateHelpdeskLocaleCategory PATCH /website/{website_id}/helpdesk/locale/{locale}/category/{category_id} body
deleteHelpdeskLocaleCategory DELETE /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}
listHelpdeskLocaleSections GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/sections/{page_number}  {"list":"page_number","iterators":["helpdeskLocaleSections"],"key":"section_id"}
addHelpdeskLocaleSection POST /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section body.name
checkHelpdeskLocaleSectionExists HEAD /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}
resolveHelpdeskLocaleSection GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}
saveHelpdeskLocaleSection PUT /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id} body
updateHelpdeskLocaleSection PATCH /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id} body
deleteHelpdeskLocaleSection DELETE /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}
getPeopleStatistics GET /website/{website_id}/people/stats
exportPeopleProfiles POST /website/{website_id}/people/export/profiles body
importPeopleProfiles POST /website/{website_id}/people/import/profiles body
listPeopleProfiles GET /website/{website_id}/people/profiles/{page_number} query.sort_field,query.sort_order,query.search_operator,query.search_filter,query.search_text {"list":"page_number","iterators":["peopleProfiles"],"key":"people_id"}
addNewPeopleProfile POST /website/{website_id}/people/profile body
checkPeopleProfileExists HEAD /website/{website_id}/people/profile/{people_id}
getPeopleProfile GET /website/{website_id}/people/profile/{people_id}
savePeopleProfile PUT /website/{website_id}/people/profile/{people_id} body
updatePeopleProfile PATCH /website/{website_id}/people/profile/{people_id} body
removePeopleProfile DELETE /website/{website_id}/people/profile/{people_id}
listSuggestedPeopleSegments GET /website/{website_id}/people/suggest/segments/{page_number}  {"list":"page_number","iterators":["suggestedPeopleSegments"],"key":"segment"}
deleteSuggestedPeopleSegment DELETE /website/{website_id}/people/suggest/segment body.segment
listSuggestedPeopleDataKeys GET /website/{website_id}/people/suggest/data/{page_number}  {"list":"page_number","iterators":["suggestedPeopleDataKeys"],"key":"key"}
deleteSuggestedPeopleDataKey DELETE /website/{website_id}/people/suggest/data body.key
listSuggestedPeopleEvents GET /website/{website_id}/people/suggest/events/{page_number}  {"list":"page_number","iterators":["suggestedPeopleEvents"],"key":"text"}
deleteSuggestedPeopleEvent DELETE /website/{website_id}/people/suggest/event body.text
listPeopleSegments GET /website/{website_id}/people/segments/{page_number}  {"list":"page_number","iterators":["peopleSegments"]}
listPeopleConversations GET /website/{website_id}/people/conversations/{people_id}/list/{page_number}  {"list":"page_number","iterators":["peopleConversations"]}
listPeopleCampaigns GET /website/{website_id}/people/campaigns/{people_id}/list/{page_number}  {"list":"page_number","iterators":["peopleCampaigns"],"key":"campaign_id"}
addPeopleEvent POST /website/{website_id}/people/events/{people_id} body
listPeopleEvents GET /website/{website_id}/people/events/{people_id}/list/{page_number}  {"list":"page_number","iterators":["peopleEvents"]}
getPeopleData GET /website/{website_id}/people/data/{people_id}
savePeopleData PUT /website/{website_id}/people/data/{people_id} body
updatePeopleData PATCH /website/{website_id}/people/data/{people_id} body
getPeopleSubscriptionStatus GET /website/{website_id}/people/subscription/{people_id}
updatePeopleSubscriptionStatus PATCH /website/{website_id}/people/subscription/{people_id} body
listCampaigns GET /website/{website_id}/campaigns/list/{page_number}  {"list":"page_number","iterators":["campaigns"],"key":"campaign_id"}
listCampaignTags GET /website/{website_id}/campaigns/tags
createNewCampaign POST /website/{website_id}/campaign body.type,body.name
checkCampaignExists HEAD /website/{website_id}/campaign/{campaign_id}
getCampaign GET /website/{website_id}/campaign/{campaign_id}
saveCampaign PUT /website/{website_id}/campaign/{campaign_id} body
updateCampaign PATCH /website/{website_id}/campaign/{campaign_id} body
removeCampaign DELETE /website/{website_id}/campaign/{campaign_id}
dispatchCampaign POST /website/{website_id}/campaign/{campaign_id}/dispatch
resumeCampaign POST /website/{website_id}/campaign/{campaign_id}/resume
pauseCampaign POST /website/{website_id}/campaign/{campaign_id}/pause
testCampaign POST /website/{website_id}/campaign/{campaign_id}/test
listCampaignRecipients GET /website/{website_id}/campaign/{campaign_id}/recipients/{page_number}  {"list":"page_number","iterators":["campaignRecipients"],"key":"people_id"}
listCampaignStatistics GET /website/{website_id}/campaign/{campaign_id}/statistics/{type}/{page_number}  {"list":"page_number","iterators":["campaignStatistics"]}
listCampaignTemplates GET /website/{website_id}/campaigns/templates/{page_number}  {"list":"page_number","iterators":["campaignTemplates"],"key":"template_id"}
createNewCampaignTemplate POST /website/{website_id}/campaigns/template body.format,body.name
checkCampaignTemplateExists HEAD /website/{website_id}/campaigns/template/{template_id}
getCampaignTemplate GET /website/{website_id}/campaigns/template/{template_id}
saveCampaignTemplate PUT /website/{website_id}/campaigns/template/{template_id} body
updateCampaignTemplate PATCH /website/{website_id}/campaigns/template/{template_id} body
removeCampaignTemplate DELETE /website/{website_id}/campaigns/template/{template_id}
batchResolveConversations PATCH /website/{website_id}/batch/resolve body
batchUnresolveConversations PATCH /website/{website_id}/batch/unresolve body
batchReadConversations PATCH /website/{website_id}/batch/read body
batchUnreadConversations PATCH /website/{website_id}/batch/unread body
batchRemoveConversations PATCH /website/{website_id}/batch/remove body
batchRemovePeople PATCH /website/{website_id}/batch/remove body.people
batchReportConversations POST /website/{website_id}/batch/report body
batchBlockConversations PATCH /website/{website_id}/batch/block body
batchRoutingConversations PATCH /website/{website_id}/batch/routing body
batchInboxConversations PATCH /website/{website_id}/batch/inbox body
batchUpdateConversationsData PATCH /website/{website_id}/batch/data body
batchUpdatePeopleData PATCH /website/{website_id}/batch/data body.people,body.data
batchUpdateConversationsSegments PATCH /website/{website_id}/batch/segments body
batchUpdatePeopleSegments PATCH /website/{website_id}/batch/segments body.people,body.segments
listInboxes GET /website/{website_id}/inboxes/list/{page_number}  {"list":"page_number","iterators":["inboxes"],"key":"inbox_id"}
batchOrderInboxes PATCH /website/{website_id}/inboxes/batch/order body
createNewInbox POST /website/{website_id}/inbox body
checkInboxExists HEAD /website/{website_id}/inbox/{inbox_id}
getInbox GET /website/{website_id}/inbox/{inbox_id}
saveInbox PUT /website/{website_id}/inbox/{inbox_id} body
deleteInbox DELETE /website/{website_id}/inbox/{inbox_id}
listTeams GET /website/{website_id}/teams/list/{page_number}  {"list":"page_number","iterators":["teams"],"key":"team_id"}
createNewTeam POST /website/{website_id}/team body
checkTeamExists HEAD /website/{website_id}/team/{team_id}
getTeam GET /website/{website_id}/team/{team_id}
saveTeam PUT /website/{website_id}/team/{team_id} body
deleteTeam DELETE /website/{website_id}/team/{team_id}
listWebsiteOperators GET /website/{website_id}/operators/list
listLastActiveWebsiteOperators GET /website/{website_id}/operators/active
flushLastActiveWebsiteOperators DELETE /website/{website_id}/operators/active
sendEmailToWebsiteOperators POST /website/{website_id}/operators/email body
getWebsiteOperator GET /website/{website_id}/operator/{user_id}
inviteWebsiteOperator POST /website/{website_id}/operator body.email,body.role,body.verify
changeOperatorMembership PATCH /website/{website_id}/operator/{user_id} body.role,body.title
unlinkOperatorFromWebsite DELETE /website/{website_id}/operator/{user_id}
getWebsiteSettings GET /website/{website_id}/settings
updateWebsiteSettings PATCH /website/{website_id}/settings body
getVerifySettings GET /website/{website_id}/verify/settings
updateVerifySettings PATCH /website/{website_id}/verify/settings body
getVerifyKey GET /website/{website_id}/verify/key
rollVerifyKey POST /website/{website_id}/verify/key
getWebsiteAvailabilityStatus GET /website/{website_id}/availability/status
listWebsiteOperatorAvailabilities GET /website/{website_id}/availability/operators
countVisitors GET /website/{website_id}/visitors/count
listVisitors GET /website/{website_id}/visitors/list/{page_number}  {"list":"page_number","iterators":["visitors"],"key":"session_id"}
pinpointVisitorsOnMap GET /website/{website_id}/visitors/map query.center_longitude,query.center_latitude,query.center_radius {"emptyIsSent":["query.center_longitude","query.center_latitude","query.center_radius"]}
getSessionIdentifierFromToken GET /website/{website_id}/visitors/token/{token_id}
countBlockedVisitors GET /website/{website_id}/visitors/blocked
countBlockedVisitorsInRule GET /website/{website_id}/visitors/blocked/{block_rule}
clearBlockedVisitorsInRule DELETE /website/{website_id}/visitors/blocked/{block_rule}
generateAnalytics POST /website/{website_id}/analytics/generate body
acquireAnalyticsPoints GET /website/{website_id}/analytics/{point_type}/{point_metric}/points query
listAnalyticsFilters GET /website/{website_id}/analytics/{point_type}/{point_metric}/filters
listAnalyticsClassifiers GET /website/{website_id}/analytics/{point_type}/{point_metric}/classifiers
`,
  plugin: `
getConnectAccount GET /plugin/connect/account
checkConnectSessionValidity HEAD /plugin/connect/session
getConnectEndpoints GET /plugin/connect/endpoints
listAllConnectWebsites GET /plugin/connect/websites/all/{page_number} query.filter_configured,query.include_plan {"flags":["query.filter_configured","query.include_plan"],"list":"page_number","iterators":["allConnectWebsites"],"key":"website_id"}
listConnectWebsitesSince GET /plugin/connect/websites/since query.date_since,query.filter_configured,query.include_plan {"flags":["query.filter_configured","query.include_plan"]}
listAllActiveSubscriptions GET /plugins/subscription
listSubscriptionsForWebsite GET /plugins/subscription/{website_id}
getSubscriptionDetails GET /plugins/subscription/{website_id}/{plugin_id}
subscribeWebsiteToPlugin POST /plugins/subscription/{website_id} body.plugin_id
unsubscribePluginFromWebsite DELETE /plugins/subscription/{website_id}/{plugin_id}
getSubscriptionSettings GET /plugins/subscription/{website_id}/{plugin_id}/settings
saveSubscriptionSettings PUT /plugins/subscription/{website_id}/{plugin_id}/settings body
updateSubscriptionSettings PATCH /plugins/subscription/{website_id}/{plugin_id}/settings body
getPluginUsageBills GET /plugins/subscription/{website_id}/{plugin_id}/bill/usage
reportPluginUsageToBill POST /plugins/subscription/{website_id}/{plugin_id}/bill/usage body
getPluginAttestProvenance GET /plugins/subscription/{website_id}/{plugin_id}/attest/provenance
forwardPluginPayloadToChannel POST /plugins/subscription/{website_id}/{plugin_id}/channel body
dispatchPluginEvent POST /plugins/subscription/{website_id}/{plugin_id}/event body
`,
  user: `
getUserConnectEndpoints GET /user/connect/endpoints
getUserAccount GET /user/account
createUserAccount POST /user/account body
getUserNotificationSettings GET /user/account/notification
updateUserNotificationSettings PATCH /user/account/notification body
getUserProfile GET /user/account/profile
updateUserProfile PATCH /user/account/profile body
getUserScheduleSettings GET /user/account/schedule
listUserWebsites GET /user/account/websites
loginWithEmail POST /user/session/login body.email,body.password
recoverPassword POST /user/session/recover body.email
logout POST /user/session/logout
`,
  plan: `
listAllActiveSubscriptions GET /plans/subscription
getPlanSubscriptionForWebsite GET /plans/subscription/{website_id}
subscribeWebsiteToPlan POST /plans/subscription/{website_id} body.plan_id
unsubscribePlanFromWebsite DELETE /plans/subscription/{website_id}
changeBillPeriodForWebsitePlanSubscription PATCH /plans/subscription/{website_id}/bill/period body.period
checkCouponAvailabilityForWebsitePlanSubscription GET /plans/subscription/{website_id}/coupon query.code {"emptyIsSent":["query.code"]}
redeemCouponForWebsitePlanSubscription PATCH /plans/subscription/{website_id}/coupon body.code
`,
  bucket: `
generateBucketURL POST /bucket/url/generate body
`,
  media: `
listAnimationMedias GET /media/animation/list/{page_number} query.list_id,query.search_query {"emptyIsSent":["query.list_id","query.search_query"]}
`,
} as const;

/** Routes that may be sent twice, or may not, other than their verb says. */
export const otherwiseRepeatable: Readonly<Record<string, boolean>> = {
  "PUT /website/{website_id}/conversation/{session_id}/verify/identity/link": false,
  "PATCH /website/{website_id}/conversation/{session_id}/call/{call_id}": false,
  "DELETE /website/{website_id}/helpdesk/history/change/{change_id}": false,
  "POST /website/{website_id}/helpdesk/refresh/{locale}/{content_type}": true,
  "POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/publish": true,
  "POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/unpublish": true,
  "PATCH /website/{website_id}/people/profile/{people_id}": true,
  "PATCH /website/{website_id}/people/data/{people_id}": true,
  "PATCH /website/{website_id}/people/subscription/{people_id}": true,
  "PATCH /website/{website_id}/campaign/{campaign_id}": true,
  "POST /website/{website_id}/campaign/{campaign_id}/resume": true,
  "POST /website/{website_id}/campaign/{campaign_id}/pause": true,
  "PATCH /website/{website_id}/campaigns/template/{template_id}": true,
  "PATCH /plugins/subscription/{website_id}/{plugin_id}/settings": true,
  "PATCH /user/account/notification": true,
  "PATCH /user/account/profile": true,
  "PATCH /website/{website_id}/batch/resolve": true,
  "PATCH /website/{website_id}/batch/unresolve": true,
  "PATCH /website/{website_id}/batch/read": true,
  "PATCH /website/{website_id}/batch/unread": true,
  "PATCH /website/{website_id}/batch/remove": true,
  "PATCH /website/{website_id}/batch/block": true,
  "PATCH /website/{website_id}/batch/routing": true,
  "PATCH /website/{website_id}/batch/inbox": true,
  "PATCH /website/{website_id}/batch/data": true,
  "PATCH /website/{website_id}/batch/segments": true,
  "PATCH /website/{website_id}/inboxes/batch/order": true,
  "PATCH /website/{website_id}/operator/{user_id}": true,
  "PATCH /website/{website_id}/settings": true,
  "PATCH /website/{website_id}/verify/settings": true,
  "POST /website/{website_id}/analytics/generate": true,
};

/** Every event that a socket can carry. */
export const eventNames = [
  "session:request:initiated",
  "session:set_email",
  "session:set_phone",
  "session:set_address",
  "session:set_subject",
  "session:set_avatar",
  "session:set_nickname",
  "session:set_origin",
  "session:set_data",
  "session:set_segments",
  "session:set_block",
  "session:set_opened",
  "session:set_closed",
  "session:set_participants",
  "session:set_mentions",
  "session:set_routing",
  "session:set_inbox",
  "session:set_state",
  "session:removed",
  "session:error",
  "session:update_availability",
  "session:update_verify",
  "session:sync:capabilities",
  "session:sync:geolocation",
  "session:sync:system",
  "session:sync:network",
  "session:sync:timezone",
  "session:sync:locales",
  "session:sync:pages",
  "session:sync:events",
  "session:sync:rating",
  "session:sync:topic",
  "message:updated",
  "message:send",
  "message:received",
  "message:removed",
  "message:compose:send",
  "message:compose:receive",
  "message:acknowledge:read:send",
  "message:acknowledge:read:received",
  "message:acknowledge:unread:send",
  "message:acknowledge:delivered",
  "message:acknowledge:ignored",
  "message:notify:unread:send",
  "message:notify:unread:received",
  "spam:message",
  "spam:decision",
  "people:profile:created",
  "people:profile:updated",
  "people:profile:removed",
  "people:bind:session",
  "people:sync:profile",
  "people:import:progress",
  "people:import:done",
  "email:subscribe",
  "email:track:view",
  "campaign:progress",
  "campaign:dispatched",
  "campaign:running",
  "browsing:request:initiated",
  "browsing:request:rejected",
  "call:request:initiated",
  "call:request:rejected",
  "identity:verify:request",
  "widget:action:processed",
  "status:health:changed",
  "website:update_visitors_count",
  "website:update_operators_availability",
  "website:users:available",
  "plugin:channel",
  "plugin:event",
  "plugin:subscription:updated",
  "plugin:settings:saved",
  "plan:subscription:updated",
  "bucket:url:upload:generated",
  "bucket:url:avatar:generated",
  "bucket:url:website:generated",
  "bucket:url:campaign:generated",
  "bucket:url:helpdesk:generated",
  "bucket:url:status:generated",
  "bucket:url:processing:generated",
  "media:animation:listed",
] as const;
