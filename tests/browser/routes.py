"""Every route, with the access it demands. A test compares this list with the URL configuration.

EVERYBODY needs no account, SIGNED_IN sends a visitor to sign-in and then back, ENTRANCE is the way
in itself, SENT takes only what a form sends. Finer rights are the rules' and their own tests'.
"""

from dataclasses import dataclass
from enum import Enum


class Access(Enum):
    EVERYBODY = "everybody"
    ENTRANCE = "entrance"
    SIGNED_IN = "signed in"
    SENT = "sent"


@dataclass(frozen=True)
class Route:
    name: str
    access: Access
    is_page: bool = True


def _of(access: Access, names: str, *, is_page: bool = True) -> tuple[Route, ...]:
    return tuple(Route(name, access, is_page) for name in names.split())


ROUTES: tuple[Route, ...] = (
    *_of(Access.EVERYBODY, "public:front public:results public:result public:search"),
    *_of(
        Access.EVERYBODY, "public:accessibility public:report public:thanks public:privacy ui:look"
    ),
    *_of(
        Access.EVERYBODY,
        "health ui:stylesheet public:mark public:robots public:security",
        is_page=False,
    ),
    *_of(Access.SENT, "ui:language", is_page=False),
    *_of(Access.ENTRANCE, "account_login account_reset_password account_reset_password_done"),
    *_of(Access.ENTRANCE, "account_reset_password_from_key account_reset_password_from_key_done"),
    *_of(Access.ENTRANCE, "account_inactive mfa_authenticate account_logout"),
    *_of(Access.ENTRANCE, "accounts:accept accounts:accepted"),
    *_of(Access.SIGNED_IN, "account_change_password"),
    # Only for who has no password; ours choose one when they accept the invitation.
    *_of(Access.SIGNED_IN, "account_set_password", is_page=False),
    *_of(Access.SIGNED_IN, "account_reauthenticate mfa_reauthenticate mfa_index"),
    *_of(Access.SIGNED_IN, "mfa_activate_totp mfa_deactivate_totp mfa_view_recovery_codes"),
    *_of(Access.SIGNED_IN, "mfa_generate_recovery_codes accounts:mine accounts:details"),
    *_of(Access.SIGNED_IN, "mfa_download_recovery_codes", is_page=False),
    *_of(Access.SIGNED_IN, "staff:gallery staff:log staff:search"),
    *_of(Access.SIGNED_IN, "sheets:index sheets:kind sheets:handed_in sheets:columns"),
    *_of(
        Access.SIGNED_IN,
        "sheets:template sheets:workbook sheets:open_document sheets:text",
        is_page=False,
    ),
    *_of(Access.SENT, "sheets:confirm sheets:discard", is_page=False),
    *_of(Access.SIGNED_IN, "profiles:profile profiles:shipped profiles:compare"),
    *_of(Access.SIGNED_IN, "notifications:mine notifications:done notifications:news"),
    *_of(Access.SIGNED_IN, "organisation:organisation organisation:create organisation:decisions"),
    *_of(Access.SIGNED_IN, "organisation:adopt organisation:people organisation:add_person"),
    *_of(Access.SIGNED_IN, "organisation:person organisation:appoint organisation:leave"),
    *_of(Access.SIGNED_IN, "organisation:substitute organisation:end organisation:unit"),
    *_of(Access.SIGNED_IN, "organisation:rename organisation:move organisation:close"),
    *_of(Access.SIGNED_IN, "organisation:register_decision organisation:carried_out"),
    *_of(Access.SIGNED_IN, "organisation:appearance"),
    *_of(Access.SIGNED_IN, "organisation:reorganisations organisation:draft_reorganisation"),
    *_of(Access.SIGNED_IN, "organisation:reorganisation organisation:add_step"),
    *_of(Access.SIGNED_IN, "organisation:remove_step organisation:plan_reorganisation"),
    *_of(Access.SIGNED_IN, "organisation:withdraw_reorganisation"),
    *_of(Access.SIGNED_IN, "notifications:settings notifications:outbox notifications:delegate"),
    *_of(Access.SENT, "notifications:answer notifications:end_delegation", is_page=False),
    *_of(Access.SENT, "notifications:retry organisation:way_in", is_page=False),
    *_of(Access.SENT, "annotations:remove_comment annotations:remove_file", is_page=False),
    *_of(Access.SENT, "annotations:retire_tag", is_page=False),
    *_of(Access.SIGNED_IN, "annotations:edit_comment"),
    *_of(Access.SIGNED_IN, "annotations:about annotations:tags_of"),
    *_of(Access.SIGNED_IN, "annotations:tags annotations:tag"),
    *_of(Access.SIGNED_IN, "annotations:file", is_page=False),
    *_of(Access.EVERYBODY, "public:promises public:promise_page public:ledger"),
    *_of(Access.EVERYBODY, "public:promise_easy public:promise_in"),
    *_of(
        Access.EVERYBODY, "public:ledger_csv public:ledger_json public:promise_paper", is_page=False
    ),
    *_of(Access.EVERYBODY, "public:documents public:document"),
    *_of(Access.EVERYBODY, "public:documents_csv", is_page=False),
    *_of(Access.SIGNED_IN, "documents:list documents:draft documents:document documents:history"),
    *_of(Access.SIGNED_IN, "documents:edit documents:hand_over documents:put_in_force"),
    *_of(Access.SIGNED_IN, "documents:extend documents:repeal documents:decision"),
    *_of(Access.SIGNED_IN, "documents:relate documents:cite documents:paper"),
    *_of(Access.SIGNED_IN, "documents:draft_paper documents:edit_paper documents:submit_paper"),
    *_of(Access.SIGNED_IN, "documents:settle_paper"),
    *_of(Access.SIGNED_IN, "documents:csv", is_page=False),
    *_of(Access.SENT, "documents:redraft documents:discard documents:unrelate", is_page=False),
    *_of(Access.SENT, "documents:uncite", is_page=False),
    *_of(Access.SIGNED_IN, "declarations:list declarations:draft declarations:declaration"),
    *_of(Access.SIGNED_IN, "declarations:agendas declarations:agenda declarations:edit"),
    *_of(Access.SIGNED_IN, "declarations:hand_over declarations:serve declarations:take_part"),
    *_of(Access.SIGNED_IN, "declarations:write_variant declarations:make_promise"),
    *_of(Access.SIGNED_IN, "declarations:strike_part"),
    *_of(Access.SIGNED_IN, "declarations:edit_promise declarations:measure"),
    *_of(Access.SIGNED_IN, "declarations:use_method declarations:submit declarations:assess"),
    *_of(Access.SIGNED_IN, "declarations:feedback declarations:propose declarations:send_back"),
    *_of(Access.SIGNED_IN, "declarations:decide declarations:publish declarations:withdraw"),
    *_of(Access.SIGNED_IN, "declarations:csv", is_page=False),
    *_of(Access.SENT, "declarations:redraft declarations:discard", is_page=False),
    *_of(Access.SENT, "declarations:unserve", is_page=False),
    *_of(Access.SENT, "declarations:remove_variant declarations:move_promise", is_page=False),
    *_of(Access.SENT, "declarations:take_back_promise", is_page=False),
    *_of(Access.SENT, "declarations:stop_measuring declarations:stop_using", is_page=False),
    *_of(Access.SIGNED_IN, "declarations:methods declarations:describe_method"),
    *_of(Access.SIGNED_IN, "declarations:method declarations:edit_method"),
    *_of(Access.SIGNED_IN, "declarations:review_method declarations:assess_method"),
    *_of(Access.SIGNED_IN, "declarations:statements declarations:state declarations:check"),
    *_of(Access.SIGNED_IN, "declarations:answer_broken declarations:year"),
    *_of(Access.SIGNED_IN, "declarations:overview declarations:report_items"),
    *_of(Access.SIGNED_IN, "declarations:credibility"),
    *_of(Access.SIGNED_IN, "declarations:methods_csv declarations:overview_csv", is_page=False),
    *_of(Access.SIGNED_IN, "declarations:report_sheet", is_page=False),
    *_of(Access.SENT, "declarations:end_method declarations:name_stakeholder", is_page=False),
    *_of(Access.SENT, "declarations:leave_stakeholder declarations:end_area", is_page=False),
    *_of(Access.SIGNED_IN, "declarations:areas declarations:name_area declarations:edit_area"),
    *_of(Access.EVERYBODY, "tell:write tell:case tell:rewrite tell:place tell:read tell:later"),
    *_of(Access.SIGNED_IN, "feedback:list feedback:register feedback:case feedback:give"),
    *_of(Access.SIGNED_IN, "feedback:hand_on feedback:sort feedback:note feedback:ask"),
    *_of(Access.SIGNED_IN, "feedback:follow_up feedback:times feedback:promise_time"),
    *_of(Access.SIGNED_IN, "feedback:close_day feedback:causes feedback:raise_action"),
    *_of(Access.SIGNED_IN, "feedback:plan_action feedback:difference"),
    *_of(Access.SIGNED_IN, "feedback:tracks feedback:track feedback:close_track"),
    *_of(Access.SIGNED_IN, "feedback:tracks_terms feedback:set_track"),
    *_of(Access.SIGNED_IN, "feedback:templates feedback:write_template feedback:edit_template"),
    *_of(Access.SENT, "feedback:end_template feedback:begin_templates", is_page=False),
    *_of(Access.SIGNED_IN, "feedback:routing feedback:themes"),
    *_of(Access.SENT, "feedback:set_routing feedback:follow_suggestion", is_page=False),
    *_of(Access.SIGNED_IN, "feedback:languages feedback:language feedback:phrase"),
    *_of(Access.SIGNED_IN, "feedback:take_in_language"),
    *_of(Access.SIGNED_IN, "feedback:language_csv", is_page=False),
    *_of(Access.SENT, "feedback:offer_language feedback:withdraw_language", is_page=False),
    *_of(Access.SIGNED_IN, "feedback:report feedback:compile feedback:compiled"),
    *_of(Access.SIGNED_IN, "feedback:present feedback:count_users"),
    *_of(Access.SIGNED_IN, "feedback:report_csv", is_page=False),
    *_of(Access.EVERYBODY, "tell:open_csv tell:open_json", is_page=False),
    *_of(Access.EVERYBODY, "public:improvements public:shown_cases public:shown_case"),
    *_of(Access.SIGNED_IN, "improvement:list improvement:plan improvement:action improvement:edit"),
    *_of(Access.SIGNED_IN, "improvement:finish improvement:stop improvement:check"),
    *_of(Access.SIGNED_IN, "improvement:show improvement:causes improvement:name_cause"),
    *_of(Access.SIGNED_IN, "improvement:areas improvement:name_area"),
    *_of(Access.SENT, "improvement:start improvement:hide improvement:end_cause", is_page=False),
    *_of(Access.SENT, "improvement:begin_causes improvement:end_area", is_page=False),
    *_of(Access.SIGNED_IN, "feedback:release_file feedback:remove_file"),
    *_of(Access.SIGNED_IN, "feedback:file", is_page=False),
    *_of(
        Access.SIGNED_IN,
        "feedback:faults feedback:offer_service feedback:poster feedback:series feedback:mailbox",
    ),
    *_of(Access.SIGNED_IN, "feedback:merge feedback:split"),
    *_of(Access.SENT, "feedback:take_apart", is_page=False),
    *_of(Access.SIGNED_IN, "feedback:show"),
    *_of(Access.SENT, "feedback:end_service feedback:hide", is_page=False),
    *_of(Access.EVERYBODY, "open311:discovery open311:services open311:service", is_page=False),
    *_of(Access.EVERYBODY, "open311:requests open311:request open311:token", is_page=False),
    *_of(Access.EVERYBODY, "open311:nothing", is_page=False),
    *_of(Access.SIGNED_IN, "feedback:keeping feedback:write_rule feedback:say_appeal"),
    *_of(
        Access.SIGNED_IN,
        "feedback:hold feedback:lift feedback:dry_run feedback:weeding",
    ),
    *_of(Access.SIGNED_IN, "feedback:rights feedback:access feedback:correct feedback:erase"),
    *_of(Access.SIGNED_IN, "feedback:hold_case"),
    *_of(Access.SIGNED_IN, "feedback:extract", is_page=False),
    *_of(Access.SENT, "feedback:end_rule feedback:propose_weeding", is_page=False),
    *_of(Access.SENT, "feedback:approve_weeding feedback:withdraw_weeding", is_page=False),
    *_of(Access.SENT, "feedback:end_time feedback:open_day", is_page=False),
    *_of(Access.SENT, "feedback:take feedback:go_on feedback:let_in", is_page=False),
    *_of(Access.SENT, "feedback:remove", is_page=False),
    *_of(Access.SIGNED_IN, "checks:health checks:rules checks:rule checks:leave"),
    *_of(Access.SENT, "checks:lift", is_page=False),
    *_of(Access.SIGNED_IN, "indicators:list indicators:define indicators:periods"),
    *_of(Access.SIGNED_IN, "indicators:period indicators:indicator indicators:record"),
    *_of(Access.SIGNED_IN, "indicators:revisions indicators:redefine indicators:open_series"),
    *_of(Access.SIGNED_IN, "indicators:target indicators:grid"),
    *_of(Access.SIGNED_IN, "indicators:csv", is_page=False),
    *_of(
        Access.SIGNED_IN, "goals:thread goals:draft goals:node goals:history goals:edit goals:link"
    ),
    *_of(Access.SIGNED_IN, "goals:measure goals:judge goals:plan_activity goals:activity"),
    *_of(Access.SIGNED_IN, "goals:edit_activity goals:plans goals:draft_plan goals:plan"),
    *_of(Access.SIGNED_IN, "goals:adopt_plan goals:state_plan goals:take_over goals:sealed"),
    *_of(Access.SIGNED_IN, "goals:coverage goals:parts goals:remove_part goals:serve"),
    *_of(Access.SIGNED_IN, "goals:abstain goals:sources goals:rest goals:assignments"),
    *_of(Access.SIGNED_IN, "goals:give goals:unfinished goals:assignment"),
    *_of(Access.SIGNED_IN, "goals:edit_assignment goals:move_assignment"),
    *_of(Access.SIGNED_IN, "goals:report_assignment goals:write_off"),
    *_of(Access.SENT, "goals:unrest", is_page=False),
    *_of(
        Access.SENT, "goals:unlink goals:unmeasure goals:set_state goals:plan_step", is_page=False
    ),
)
