/*
 * What the sources of the API say of its events, apart from the contract, so that a test can hold the contract against
 * them. A line is a name, the first letters of the tiers that receive it, `s` for sockets and `h` for hooks, the
 * scopes, and the fields of the payload: `?` marks those that may be absent, `[]` what holds of each item.
 */
export const referenceEvents = `
session:update_availability uwp sh website:conversation:sessions/read website_id session_id inbox_id availability routing_ids?
session:update_verify uwp sh website:conversation:sessions/read website_id session_id inbox_id is_verified verifications verifications[].identity verifications[].method verifications[].annotation error? routing_ids?
session:request:initiated uwp sh website:conversation:initiate/write website_id session_id inbox_id routing_ids?
session:set_email uwp sh website:conversation:sessions/read website_id session_id inbox_id email routing_ids?
session:set_phone uwp sh website:conversation:sessions/read website_id session_id inbox_id phone routing_ids?
session:set_address uwp sh website:conversation:sessions/read website_id session_id inbox_id address routing_ids?
session:set_subject uwp sh website:conversation:sessions/read website_id session_id inbox_id subject routing_ids?
session:set_avatar uwp sh website:conversation:sessions/read website_id session_id inbox_id avatar routing_ids?
session:set_nickname uwp sh website:conversation:sessions/read website_id session_id inbox_id nickname routing_ids?
session:set_origin uwp sh website:conversation:sessions/read website_id session_id inbox_id origin routing_ids?
session:set_data uwp sh website:conversation:sessions/read website_id session_id inbox_id data routing_ids?
session:set_segments uwp sh website:conversation:sessions/read website_id session_id inbox_id segments routing_ids?
session:set_block uwp sh website:conversation:actions/read website_id session_id inbox_id is_blocked routing_ids?
session:set_opened uwp sh website:conversation:actions/read website_id session_id inbox_id operator operator.user_id operator.avatar? operator.nickname? routing_ids?
session:set_closed uwp sh website:conversation:actions/read website_id session_id inbox_id operator operator.user_id operator.avatar? operator.nickname? routing_ids?
session:set_participants uwp sh website:conversation:participants/read website_id session_id inbox_id participants participants[].type participants[].target routing_ids?
session:set_mentions uwp sh website:conversation:sessions/read website_id session_id inbox_id mentions routing_ids?
session:set_routing uwp sh website:conversation:routing/read website_id session_id inbox_id routing_id previous_routing_id? routing_ids?
session:set_inbox uwp sh website:conversation:sessions/read website_id session_id inbox_id previous_inbox_id? routing_ids?
session:set_state uwp sh website:conversation:states/read website_id session_id inbox_id state routing_ids?
session:sync:capabilities uwp sh - website_id session_id inbox_id capabilities routing_ids?
session:sync:geolocation uwp sh website:conversation:sessions/read website_id session_id inbox_id geolocation geolocation.country? geolocation.region? geolocation.city? geolocation.coordinates? routing_ids?
session:sync:system uwp sh website:conversation:sessions/read website_id session_id inbox_id system system.os? system.engine? system.browser? system.useragent? routing_ids?
session:sync:network uwp sh website:conversation:sessions/read website_id session_id inbox_id network network.ip network.connection? routing_ids?
session:sync:timezone uwp sh website:conversation:sessions/read website_id session_id inbox_id timezone timezone.offset routing_ids?
session:sync:locales uwp sh website:conversation:sessions/read website_id session_id inbox_id locales locales.locales routing_ids?
session:sync:pages uwp sh website:conversation:pages/read website_id session_id inbox_id pages pages[].page_url pages[].page_title pages[].page_referrer? pages[].timestamp routing_ids?
session:sync:events uwp sh website:conversation:events/read website_id session_id inbox_id events events[].text events[].data? events[].color? events[].timestamp routing_ids?
session:sync:rating uwp sh website:conversation:sessions/read website_id session_id inbox_id rating rating.stars rating.comment? routing_ids?
session:sync:topic uwp sh website:conversation:sessions/read website_id session_id inbox_id topic routing_ids?
session:removed uwp sh website:conversation:sessions/read website_id session_id inbox_id routing_ids?
session:error uwp sh website:conversation:sessions/read website_id session_id inbox_id type value previous_value? routing_ids?
message:updated uwp sh website:conversation:messages/read website_id session_id inbox_id fingerprint content routing_ids?
message:send uwp sh website:conversation:messages/read website_id session_id inbox_id type from origin content? fingerprint timestamp user user.type? user.user_id? user.nickname? user.avatar? mentions? stamped? automated? edited? translated? references? original? properties? routing_ids?
message:received uwp sh website:conversation:messages/read website_id session_id inbox_id type from origin content? fingerprint timestamp user user.type? user.user_id? user.nickname? user.avatar? mentions? stamped? automated? edited? translated? references? original? properties? routing_ids?
message:removed uwp sh website:conversation:messages/read website_id session_id inbox_id fingerprint routing_ids?
message:compose:send uwp sh website:conversation:messages/read website_id session_id inbox_id type excerpt? timestamp automated? routing_ids?
message:compose:receive uwp sh website:conversation:messages/read website_id session_id inbox_id type excerpt? timestamp user automated? routing_ids?
message:acknowledge:read:send uwp sh website:conversation:messages/read website_id session_id inbox_id origin fingerprints routing_ids?
message:acknowledge:read:received uwp sh website:conversation:messages/read website_id session_id inbox_id origin fingerprints routing_ids?
message:acknowledge:unread:send uwp sh website:conversation:messages/read website_id session_id inbox_id origin fingerprints routing_ids?
message:acknowledge:delivered uwp sh website:conversation:messages/read website_id session_id inbox_id origin fingerprints routing_ids?
message:acknowledge:ignored uwp sh website:conversation:messages/read website_id session_id inbox_id origin fingerprints details? details.type? details.reason? routing_ids?
message:notify:unread:send uwp sh website:conversation:messages/read website_id session_id inbox_id routing_ids?
message:notify:unread:received uwp sh website:conversation:messages/read website_id session_id inbox_id routing_ids?
spam:message u s - website_id spam_id type reason metadata? headers? timestamp
spam:decision u s - website_id spam_id action
people:profile:created uwp sh website:people:profiles/read website_id people_id email?
people:profile:updated uwp sh website:people:profiles/read website_id people_id email? update update.updated_at update.person
people:profile:removed uwp sh website:people:profiles/read website_id people_id email?
people:bind:session uwp sh website:people:profiles/read website_id session_id inbox_id people_id routing_ids?
people:sync:profile uwp sh website:people:profiles/read website_id session_id inbox_id people_id identity identity.person? identity.company? routing_ids?
people:import:progress u s - website_id people_id? progress count items?
people:import:done u s - website_id people_id? error
campaign:progress u sh - website_id campaign_id progress
campaign:dispatched u sh - website_id campaign_id
campaign:running u sh - website_id campaign_id running
browsing:request:initiated uwp sh website:conversation:browsing/write website_id session_id inbox_id browsing_id browsing_token routing_ids?
browsing:request:rejected uwp sh website:conversation:browsing/write website_id session_id inbox_id routing_ids?
call:request:initiated uwp sh website:conversation:calls/write website_id session_id inbox_id call_id routing_ids?
call:request:rejected uwp sh website:conversation:calls/write website_id session_id inbox_id call_id routing_ids?
identity:verify:request p sh - website_id plugin_id session_id target code confirm_url
widget:action:processed u s - website_id session_id inbox_id plugin_id correlation_id outcome result? routing_ids?
status:health:changed u sh - website_id health nodes
website:update_visitors_count uwp sh website:visitors/read website_id visitors_count
website:update_operators_availability uwp sh website:operators/read website_id user_id availability availability.type
website:users:available uwp sh website:availability/read website_id available
bucket:url:upload:generated uwp sh bucket:url/write from id identifier resource resource.type resource.id type policy policy.size_limit url url.resource url.signed
bucket:url:avatar:generated uwp sh bucket:url/write from id identifier resource resource.type resource.id type policy policy.size_limit url url.resource url.signed
bucket:url:website:generated uwp sh bucket:url/write from id identifier resource resource.type resource.id type policy policy.size_limit url url.resource url.signed
bucket:url:campaign:generated uwp sh bucket:url/write from id identifier resource resource.type resource.id type policy policy.size_limit url url.resource url.signed
bucket:url:helpdesk:generated uwp sh bucket:url/write from id identifier resource resource.type resource.id type policy policy.size_limit url url.resource url.signed
bucket:url:status:generated uwp sh bucket:url/write from id identifier resource resource.type resource.id type policy policy.size_limit url url.resource url.signed
bucket:url:processing:generated uwp sh bucket:url/write from id identifier resource resource.type resource.id type policy policy.size_limit url url.resource url.signed
media:animation:listed u s - id identifier results
email:subscribe uwp sh website:people:subscriptions/read website_id email subscribed
email:track:view uwp sh website:people:subscriptions/read website_id type identifier mode
plugin:channel uwp sh - website_id type? plugin_id identifier? namespace payload
plugin:event uwp sh - website_id plugin_id urn name data
plugin:subscription:updated uwp sh - website_id plugin_id bound target
plugin:settings:saved uwp sh - website_id plugin_id settings
plan:subscription:updated uwp sh plan:subscription/read website_id plan plan.id plan.name plan.price? plan.trialing
`;
