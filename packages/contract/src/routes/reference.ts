/*
 * What the sources of the API say of its routes, apart from the contract, so that a test can hold the contract against
 * them. A line is a service, a verb and a path, with the methods that crisp-api has for it.
 */

/** Routes of today, with the methods of crisp-api 11. Two are not reached by a method, but by the SDK's own connection. */
export const currentRoutes = `
bucket POST /bucket/url/generate generateBucketURL
media GET /media/animation/list/{page_number} listAnimationMedias
plan GET /plans/subscription listAllActiveSubscriptions
plan GET /plans/subscription/{website_id} getPlanSubscriptionForWebsite
plan POST /plans/subscription/{website_id} subscribeWebsiteToPlan
plan DELETE /plans/subscription/{website_id} unsubscribePlanFromWebsite
plan PATCH /plans/subscription/{website_id}/bill/period changeBillPeriodForWebsitePlanSubscription
plan GET /plans/subscription/{website_id}/coupon checkCouponAvailabilityForWebsitePlanSubscription
plan PATCH /plans/subscription/{website_id}/coupon redeemCouponForWebsitePlanSubscription
plugin GET /plugin/connect/account getConnectAccount
plugin HEAD /plugin/connect/session checkConnectSessionValidity
plugin GET /plugin/connect/websites/all/{page_number} listAllConnectWebsites
plugin GET /plugin/connect/websites/since listConnectWebsitesSince
plugin GET /plugin/connect/endpoints getConnectEndpoints
plugin GET /plugins/subscription listAllActiveSubscriptions
plugin GET /plugins/subscription/{website_id} listSubscriptionsForWebsite
plugin GET /plugins/subscription/{website_id}/{plugin_id} getSubscriptionDetails
plugin POST /plugins/subscription/{website_id} subscribeWebsiteToPlugin
plugin DELETE /plugins/subscription/{website_id}/{plugin_id} unsubscribePluginFromWebsite
plugin GET /plugins/subscription/{website_id}/{plugin_id}/settings getSubscriptionSettings
plugin PUT /plugins/subscription/{website_id}/{plugin_id}/settings saveSubscriptionSettings
plugin PATCH /plugins/subscription/{website_id}/{plugin_id}/settings updateSubscriptionSettings
plugin GET /plugins/subscription/{website_id}/{plugin_id}/bill/usage getPluginUsageBills
plugin POST /plugins/subscription/{website_id}/{plugin_id}/bill/usage reportPluginUsageToBill
plugin GET /plugins/subscription/{website_id}/{plugin_id}/attest/provenance getPluginAttestProvenance
plugin POST /plugins/subscription/{website_id}/{plugin_id}/channel forwardPluginPayloadToChannel
plugin POST /plugins/subscription/{website_id}/{plugin_id}/event dispatchPluginEvent
website POST /website/{website_id}/analytics/generate generateAnalytics
website GET /website/{website_id}/availability/status getWebsiteAvailabilityStatus
website GET /website/{website_id}/availability/operators listWebsiteOperatorAvailabilities
website HEAD /website checkWebsiteExists
website POST /website createWebsite
website GET /website/{website_id} getWebsite
website DELETE /website/{website_id} deleteWebsite
website DELETE /website/{website_id}/expunge abortWebsiteDeletion
website PATCH /website/{website_id}/batch/resolve batchResolveConversations
website PATCH /website/{website_id}/batch/unresolve batchUnresolveConversations
website PATCH /website/{website_id}/batch/read batchReadConversations
website PATCH /website/{website_id}/batch/unread batchUnreadConversations
website PATCH /website/{website_id}/batch/remove batchRemoveConversations batchRemovePeople
website POST /website/{website_id}/batch/report batchReportConversations
website PATCH /website/{website_id}/batch/block batchBlockConversations
website PATCH /website/{website_id}/batch/routing batchRoutingConversations
website PATCH /website/{website_id}/batch/inbox batchInboxConversations
website PATCH /website/{website_id}/batch/data batchUpdateConversationsData batchUpdatePeopleData
website PATCH /website/{website_id}/batch/segments batchUpdateConversationsSegments batchUpdatePeopleSegments
website GET /website/{website_id}/campaigns/list/{page_number} listCampaigns
website GET /website/{website_id}/campaigns/tags listCampaignTags
website GET /website/{website_id}/campaigns/templates/{page_number} listCampaignTemplates
website POST /website/{website_id}/campaigns/template createNewCampaignTemplate
website HEAD /website/{website_id}/campaigns/template/{template_id} checkCampaignTemplateExists
website GET /website/{website_id}/campaigns/template/{template_id} getCampaignTemplate
website PUT /website/{website_id}/campaigns/template/{template_id} saveCampaignTemplate
website PATCH /website/{website_id}/campaigns/template/{template_id} updateCampaignTemplate
website DELETE /website/{website_id}/campaigns/template/{template_id} removeCampaignTemplate
website POST /website/{website_id}/campaign createNewCampaign
website HEAD /website/{website_id}/campaign/{campaign_id} checkCampaignExists
website GET /website/{website_id}/campaign/{campaign_id} getCampaign
website PUT /website/{website_id}/campaign/{campaign_id} saveCampaign
website PATCH /website/{website_id}/campaign/{campaign_id} updateCampaign
website DELETE /website/{website_id}/campaign/{campaign_id} removeCampaign
website POST /website/{website_id}/campaign/{campaign_id}/dispatch dispatchCampaign
website POST /website/{website_id}/campaign/{campaign_id}/resume resumeCampaign
website POST /website/{website_id}/campaign/{campaign_id}/pause pauseCampaign
website POST /website/{website_id}/campaign/{campaign_id}/test testCampaign
website GET /website/{website_id}/campaign/{campaign_id}/recipients/{page_number} listCampaignRecipients
website GET /website/{website_id}/connect/endpoints getConnectEndpoints
website GET /website/{website_id}/conversations/{page_number} listConversations
website GET /website/{website_id}/conversations/suggest/segments/{page_number} listSuggestedConversationSegments
website DELETE /website/{website_id}/conversations/suggest/segment deleteSuggestedConversationSegment
website GET /website/{website_id}/conversations/suggest/data/{page_number} listSuggestedConversationDataKeys
website DELETE /website/{website_id}/conversations/suggest/data deleteSuggestedConversationDataKey
website GET /website/{website_id}/conversations/spams/{page_number} listSpamConversations
website GET /website/{website_id}/conversations/spam/{spam_id}/content resolveSpamConversationContent
website POST /website/{website_id}/conversations/spam/{spam_id}/decision submitSpamConversationDecision
website POST /website/{website_id}/conversation createNewConversation
website HEAD /website/{website_id}/conversation/{session_id} checkConversationExists
website GET /website/{website_id}/conversation/{session_id} getConversation
website DELETE /website/{website_id}/conversation/{session_id} removeConversation
website POST /website/{website_id}/conversation/{session_id}/initiate initiateConversationWithExistingSession
website GET /website/{website_id}/conversation/{session_id}/messages getMessagesInConversation
website POST /website/{website_id}/conversation/{session_id}/message sendMessageInConversation
website GET /website/{website_id}/conversation/{session_id}/message/{fingerprint} getMessageInConversation
website PATCH /website/{website_id}/conversation/{session_id}/message/{fingerprint} updateMessageInConversation
website DELETE /website/{website_id}/conversation/{session_id}/message/{fingerprint} removeMessageInConversation
website PATCH /website/{website_id}/conversation/{session_id}/compose composeMessageInConversation
website PATCH /website/{website_id}/conversation/{session_id}/read markMessagesReadInConversation
website PATCH /website/{website_id}/conversation/{session_id}/unread markConversationAsUnread
website PATCH /website/{website_id}/conversation/{session_id}/delivered markMessagesDeliveredInConversation
website PATCH /website/{website_id}/conversation/{session_id}/open updateConversationOpenState
website GET /website/{website_id}/conversation/{session_id}/routing getConversationRoutingAssign
website PATCH /website/{website_id}/conversation/{session_id}/routing assignConversationRouting
website PATCH /website/{website_id}/conversation/{session_id}/inbox updateConversationInbox
website GET /website/{website_id}/conversation/{session_id}/meta getConversationMetas
website PATCH /website/{website_id}/conversation/{session_id}/meta updateConversationMetas
website GET /website/{website_id}/conversation/{session_id}/original/{original_id} getOriginalMessageInConversation
website GET /website/{website_id}/conversation/{session_id}/pages/{page_number} listConversationPages
website GET /website/{website_id}/conversation/{session_id}/events/{page_number} listConversationEvents
website GET /website/{website_id}/conversation/{session_id}/files/{page_number} listConversationFiles
website GET /website/{website_id}/conversation/{session_id}/state getConversationState
website PATCH /website/{website_id}/conversation/{session_id}/state changeConversationState
website GET /website/{website_id}/conversation/{session_id}/relations getConversationRelations
website GET /website/{website_id}/conversation/{session_id}/participants getConversationParticipants
website PUT /website/{website_id}/conversation/{session_id}/participants saveConversationParticipants
website GET /website/{website_id}/conversation/{session_id}/block getBlockStatusForConversation
website PATCH /website/{website_id}/conversation/{session_id}/block blockIncomingMessagesForConversation
website GET /website/{website_id}/conversation/{session_id}/verify getVerifyStatusForConversation
website PATCH /website/{website_id}/conversation/{session_id}/verify updateVerifyStatusForConversation
website POST /website/{website_id}/conversation/{session_id}/verify/identity requestIdentityVerificationForConversation
website PUT /website/{website_id}/conversation/{session_id}/verify/identity/link redeemIdentityVerificationLinkForConversation
website POST /website/{website_id}/conversation/{session_id}/transcript requestEmailTranscriptForConversation
website POST /website/{website_id}/conversation/{session_id}/purge requestChatboxBindingPurgeForConversation
website POST /website/{website_id}/conversation/{session_id}/feedback requestUserFeedbackForConversation
website GET /website/{website_id}/conversation/{session_id}/browsing listBrowsingSessionsForConversation
website POST /website/{website_id}/conversation/{session_id}/browsing initiateBrowsingSessionForConversation
website PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id} sendActionToExistingBrowsingSession
website PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/assist assistExistingBrowsingSession
website POST /website/{website_id}/conversation/{session_id}/call initiateNewCallSessionForConversation
website GET /website/{website_id}/conversation/{session_id}/call getOngoingCallSessionForConversation
website DELETE /website/{website_id}/conversation/{session_id}/call/{call_id} abortOngoingCallSessionForConversation
website PATCH /website/{website_id}/conversation/{session_id}/call/{call_id} transmitSignalingOnOngoingCallSession
website POST /website/{website_id}/conversation/{session_id}/tool requestToolCallForConversation
website POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/button deliverWidgetButtonActionForConversation
website POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data deliverWidgetDataFetchActionForConversation deliverWidgetDataEditActionForConversation
website POST /website/{website_id}/conversation/{session_id}/reminder scheduleReminderForConversation
website POST /website/{website_id}/conversation/{session_id}/report reportConversation
website HEAD /website/{website_id}/helpdesk checkHelpdeskExists
website GET /website/{website_id}/helpdesk resolveHelpdesk
website POST /website/{website_id}/helpdesk initializeHelpdesk
website DELETE /website/{website_id}/helpdesk deleteHelpdesk
website GET /website/{website_id}/helpdesk/locales/{page_number} listHelpdeskLocales
website POST /website/{website_id}/helpdesk/locale addHelpdeskLocale
website HEAD /website/{website_id}/helpdesk/locale/{locale} checkHelpdeskLocaleExists
website GET /website/{website_id}/helpdesk/locale/{locale} resolveHelpdeskLocale
website DELETE /website/{website_id}/helpdesk/locale/{locale} deleteHelpdeskLocale
website GET /website/{website_id}/helpdesk/page/list/{locale}/{content_type}/{page_number} listHelpdeskPages
website GET /website/{website_id}/helpdesk/page/entity/{locale}/{content_type}/{entity_id} resolveHelpdeskPageEntity
website GET /website/{website_id}/helpdesk/tree/list/{locale}/{content_type}/{page_number} listHelpdeskTree
website POST /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path} createHelpdeskTreePath
website GET /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path} resolveHelpdeskTreePath
website PATCH /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path} updateHelpdeskTreePath
website DELETE /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path} deleteHelpdeskTreePath
website GET /website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path} resolveHelpdeskTreeContent
website PUT /website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path} saveHelpdeskTreeContent
website GET /website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path} resolveHelpdeskTreeMetadata
website PATCH /website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path} updateHelpdeskTreeMetadata
website GET /website/{website_id}/helpdesk/tree/page/{locale}/{content_type}/{path} resolveHelpdeskTreePage
website GET /website/{website_id}/helpdesk/history/changes/{page_number} listHelpdeskHistoryChanges
website GET /website/{website_id}/helpdesk/history/change/{change_id} resolveHelpdeskHistoryChange
website DELETE /website/{website_id}/helpdesk/history/change/{change_id} cancelHelpdeskHistoryChange
website POST /website/{website_id}/helpdesk/refresh/{locale}/{content_type} requestHelpdeskContentRefresh
website GET /website/{website_id}/helpdesk/feedback/ratings/{locale}/{content_type} mapHelpdeskLocaleFeedbackRatings
website GET /website/{website_id}/helpdesk/feedback/list/{locale}/{content_type}/{page_number} listHelpdeskLocaleFeedbacks
website POST /website/{website_id}/helpdesk/import/{locale}/{content_type} importExternalHelpdeskToLocale
website POST /website/{website_id}/helpdesk/export/{locale}/{content_type} exportHelpdeskLocaleArticles
website GET /website/{website_id}/helpdesk/redirections/{page_number} listHelpdeskRedirections
website POST /website/{website_id}/helpdesk/redirection addHelpdeskRedirection
website HEAD /website/{website_id}/helpdesk/redirection/{redirection_id} checkHelpdeskRedirectionExists
website GET /website/{website_id}/helpdesk/redirection/{redirection_id} resolveHelpdeskRedirection
website DELETE /website/{website_id}/helpdesk/redirection/{redirection_id} deleteHelpdeskRedirection
website GET /website/{website_id}/helpdesk/settings resolveHelpdeskSettings
website PATCH /website/{website_id}/helpdesk/settings saveHelpdeskSettings
website GET /website/{website_id}/helpdesk/domain resolveHelpdeskDomain
website PATCH /website/{website_id}/helpdesk/domain requestHelpdeskDomainChange
website GET /website/{website_id}/helpdesk/domain/setup generateHelpdeskDomainSetupFlow
website GET /website/{website_id}/inboxes/list/{page_number} listInboxes
website PATCH /website/{website_id}/inboxes/batch/order batchOrderInboxes
website POST /website/{website_id}/inbox createNewInbox
website HEAD /website/{website_id}/inbox/{inbox_id} checkInboxExists
website GET /website/{website_id}/inbox/{inbox_id} getInbox
website PUT /website/{website_id}/inbox/{inbox_id} saveInbox
website DELETE /website/{website_id}/inbox/{inbox_id} deleteInbox
website GET /website/{website_id}/operators/list listWebsiteOperators
website GET /website/{website_id}/operators/active listLastActiveWebsiteOperators
website DELETE /website/{website_id}/operators/active flushLastActiveWebsiteOperators
website POST /website/{website_id}/operators/email sendEmailToWebsiteOperators
website GET /website/{website_id}/operator/{user_id} getWebsiteOperator
website POST /website/{website_id}/operator inviteWebsiteOperator
website PATCH /website/{website_id}/operator/{user_id} changeOperatorMembership
website DELETE /website/{website_id}/operator/{user_id} unlinkOperatorFromWebsite
website GET /website/{website_id}/people/stats getPeopleStatistics
website GET /website/{website_id}/people/suggest/segments/{page_number} listSuggestedPeopleSegments
website DELETE /website/{website_id}/people/suggest/segment deleteSuggestedPeopleSegment
website GET /website/{website_id}/people/suggest/data/{page_number} listSuggestedPeopleDataKeys
website DELETE /website/{website_id}/people/suggest/data deleteSuggestedPeopleDataKey
website GET /website/{website_id}/people/suggest/events/{page_number} listSuggestedPeopleEvents
website DELETE /website/{website_id}/people/suggest/event deleteSuggestedPeopleEvent
website GET /website/{website_id}/people/profiles/{page_number} listPeopleProfiles
website POST /website/{website_id}/people/profile addNewPeopleProfile
website HEAD /website/{website_id}/people/profile/{people_id} checkPeopleProfileExists
website GET /website/{website_id}/people/profile/{people_id} getPeopleProfile
website PUT /website/{website_id}/people/profile/{people_id} savePeopleProfile
website PATCH /website/{website_id}/people/profile/{people_id} updatePeopleProfile
website DELETE /website/{website_id}/people/profile/{people_id} removePeopleProfile
website GET /website/{website_id}/people/conversations/{people_id}/list/{page_number} listPeopleConversations
website GET /website/{website_id}/people/campaigns/{people_id}/list/{page_number} listPeopleCampaigns
website POST /website/{website_id}/people/events/{people_id} addPeopleEvent
website GET /website/{website_id}/people/events/{people_id}/list/{page_number} listPeopleEvents
website GET /website/{website_id}/people/data/{people_id} getPeopleData
website PUT /website/{website_id}/people/data/{people_id} savePeopleData
website PATCH /website/{website_id}/people/data/{people_id} updatePeopleData
website GET /website/{website_id}/people/subscription/{people_id} getPeopleSubscriptionStatus
website PATCH /website/{website_id}/people/subscription/{people_id} updatePeopleSubscriptionStatus
website POST /website/{website_id}/people/export/profiles exportPeopleProfiles
website POST /website/{website_id}/people/import/profiles importPeopleProfiles
website GET /website/{website_id}/settings getWebsiteSettings
website PATCH /website/{website_id}/settings updateWebsiteSettings
website GET /website/{website_id}/teams/list/{page_number} listTeams
website POST /website/{website_id}/team createNewTeam
website HEAD /website/{website_id}/team/{team_id} checkTeamExists
website GET /website/{website_id}/team/{team_id} getTeam
website PUT /website/{website_id}/team/{team_id} saveTeam
website DELETE /website/{website_id}/team/{team_id} deleteTeam
website GET /website/{website_id}/verify/settings getVerifySettings
website PATCH /website/{website_id}/verify/settings updateVerifySettings
website GET /website/{website_id}/verify/key getVerifyKey
website POST /website/{website_id}/verify/key rollVerifyKey
website GET /website/{website_id}/visitors/count countVisitors
website GET /website/{website_id}/visitors/list/{page_number} listVisitors
website GET /website/{website_id}/visitors/map pinpointVisitorsOnMap
website GET /website/{website_id}/visitors/token/{token_id} getSessionIdentifierFromToken
website GET /website/{website_id}/visitors/blocked countBlockedVisitors
website GET /website/{website_id}/visitors/blocked/{block_rule} countBlockedVisitorsInRule
website DELETE /website/{website_id}/visitors/blocked/{block_rule} clearBlockedVisitorsInRule
website GET /website/{website_id}/campaign/{campaign_id}/statistics/{type}/{page_number} listCampaignStatistics
user GET /user/connect/endpoints
website GET /website/connect/endpoints
`;

/** Routes of the past and verbs and paths of older documents, with the methods that crisp-api 11 dropped. */
export const pastRoutes = `
website GET /website/{website_id}/helpdesk/locale/{locale}/articles/{page_number} listHelpdeskLocaleArticles
website POST /website/{website_id}/helpdesk/locale/{locale}/article addNewHelpdeskLocaleArticle
website HEAD /website/{website_id}/helpdesk/locale/{locale}/article/{article_id} checkHelpdeskLocaleArticleExists
website GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id} resolveHelpdeskLocaleArticle
website PUT /website/{website_id}/helpdesk/locale/{locale}/article/{article_id} saveHelpdeskLocaleArticle
website PATCH /website/{website_id}/helpdesk/locale/{locale}/article/{article_id} updateHelpdeskLocaleArticle
website DELETE /website/{website_id}/helpdesk/locale/{locale}/article/{article_id} deleteHelpdeskLocaleArticle
website GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/page resolveHelpdeskLocaleArticlePage
website GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category resolveHelpdeskLocaleArticleCategory
website PATCH /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category updateHelpdeskLocaleArticleCategory
website GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternates listHelpdeskLocaleArticleAlternates
website HEAD /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked} checkHelpdeskLocaleArticleAlternateExists
website GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked} resolveHelpdeskLocaleArticleAlternate
website PUT /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked} saveHelpdeskLocaleArticleAlternate
website DELETE /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked} deleteHelpdeskLocaleArticleAlternate
website POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/publish publishHelpdeskLocaleArticle
website POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/unpublish unpublishHelpdeskLocaleArticle
website GET /website/{website_id}/helpdesk/locale/{locale}/categories/{page_number} listHelpdeskLocaleCategories
website POST /website/{website_id}/helpdesk/locale/{locale}/category addHelpdeskLocaleCategory
website HEAD /website/{website_id}/helpdesk/locale/{locale}/category/{category_id} checkHelpdeskLocaleCategoryExists
website GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id} resolveHelpdeskLocaleCategory
website PUT /website/{website_id}/helpdesk/locale/{locale}/category/{category_id} saveHelpdeskLocaleCategory
website PATCH /website/{website_id}/helpdesk/locale/{locale}/category/{category_id} updateHelpdeskLocaleCategory
website DELETE /website/{website_id}/helpdesk/locale/{locale}/category/{category_id} deleteHelpdeskLocaleCategory
website GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/sections/{page_number} listHelpdeskLocaleSections
website POST /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section addHelpdeskLocaleSection
website HEAD /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id} checkHelpdeskLocaleSectionExists
website GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id} resolveHelpdeskLocaleSection
website PUT /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id} saveHelpdeskLocaleSection
website PATCH /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id} updateHelpdeskLocaleSection
website DELETE /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id} deleteHelpdeskLocaleSection
website GET /website/{website_id}/helpdesk/locale/{locale}/feedback/ratings
website GET /website/{website_id}/helpdesk/locale/{locale}/feedback/list/{page_number}
website POST /website/{website_id}/helpdesk/locale/{locale}/import
website POST /website/{website_id}/helpdesk/locale/{locale}/export
user GET /user/account
user POST /user/account
user GET /user/account/notification
user PATCH /user/account/notification
user GET /user/account/profile
user PATCH /user/account/profile
user GET /user/account/schedule
user POST /user/session/login
user POST /user/session/recover
user POST /user/session/logout
user GET /user/account/websites
website GET /website/{website_id}/operator
website GET /website/{website_id}/stats
website DELETE /website/{website_id}/conversations/{session_id}
website GET /website/{website_id}/people/profiles
website HEAD /website/{website_id}/people/{people_id}
website GET /website/{website_id}/people/segments/{page_number}
website GET /website/{website_id}/people/conversation/{people_id}/list/{page_number}
website GET /website/{website_id}/people/profile
website GET /website/{website_id}/people/{people_id}
plugin GET /plugin/connect/session
website GET /website/{website_id}/analytics/{point_type}/{point_metric}/points
website GET /website/{website_id}/analytics/{point_type}/{point_metric}/filters
website GET /website/{website_id}/analytics/{point_type}/{point_metric}/classifiers
website PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/debug
website PATCH /website/{website_id}/conversation/{session_id}/verify/identity
website PATCH /website/{website_id}/conversation/{session_id}/call/{call_id}/signaling
website PATCH /website/{website_id}/operators/email
website GET /website/{website_id}/conversations
`;
