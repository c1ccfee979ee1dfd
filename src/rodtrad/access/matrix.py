"""The whole table of rights: what each role may, and how far from its unit."""

from rodtrad.access.enums import Reach, Right, Role

OWN, BELOW, LINE, ALL = Reach.OWN, Reach.BELOW, Reach.LINE, Reach.EVERYWHERE

RIGHTS: dict[Role, dict[Right, Reach]] = {
    Role.STAFF: {
        Right.SEE: ALL,
        Right.SEE_DRAFTS: OWN,
        Right.COMMENT: LINE,
        Right.ATTACH: OWN,
        Right.RECORD_OUTCOME: OWN,
    },
    Role.UNIT_MANAGER: {
        Right.SEE: ALL,
        Right.SEE_DRAFTS: BELOW,
        Right.COMMENT: LINE,
        Right.ATTACH: BELOW,
        Right.DELEGATE: BELOW,
        Right.RECORD_OUTCOME: BELOW,
        Right.EDIT_ACTIVITIES: BELOW,
        Right.EDIT_GOALS: BELOW,
        Right.EDIT_DOCUMENTS: BELOW,
        Right.JUDGE: BELOW,
        Right.REGISTER_DECISION: OWN,
    },
    Role.DEPARTMENT_HEAD: {
        Right.SEE: ALL,
        Right.SEE_DRAFTS: BELOW,
        Right.SEE_SUPPLEMENTARY: BELOW,
        Right.COMMENT: LINE,
        Right.ATTACH: BELOW,
        Right.DELEGATE: BELOW,
        Right.RECORD_OUTCOME: BELOW,
        Right.EDIT_ACTIVITIES: BELOW,
        Right.EDIT_GOALS: BELOW,
        Right.EDIT_DOCUMENTS: BELOW,
        Right.JUDGE: BELOW,
        Right.REGISTER_DECISION: OWN,
        Right.SET_TARGETS: BELOW,
    },
    Role.COMMITTEE_MEMBER: {
        Right.SEE: ALL,
        Right.SEE_DRAFTS: BELOW,
        Right.SEE_SUPPLEMENTARY: BELOW,
        Right.COMMENT: BELOW,
    },
    # The body decides; its secretary is the one who registers what it decided and judged.
    Role.COMMITTEE_SECRETARY: {
        Right.SEE: ALL,
        Right.SEE_DRAFTS: BELOW,
        Right.SEE_SUPPLEMENTARY: BELOW,
        Right.COMMENT: BELOW,
        Right.ATTACH: BELOW,
        Right.EDIT_DOCUMENTS: BELOW,
        Right.REGISTER_DECISION: OWN,
        Right.ADOPT_PLAN: OWN,
        Right.JUDGE: OWN,
    },
    Role.COUNCIL_MEMBER: {
        Right.SEE: ALL,
        Right.SEE_DRAFTS: OWN,
        Right.COMMENT: OWN,
    },
    Role.QUALITY_COORDINATOR: {
        Right.SEE: ALL,
        Right.SEE_DRAFTS: ALL,
        Right.SEE_SUPPLEMENTARY: ALL,
        Right.COMMENT: ALL,
        Right.ATTACH: ALL,
        Right.DELEGATE: ALL,
        Right.RECORD_OUTCOME: ALL,
        Right.EDIT_ACTIVITIES: ALL,
        Right.EDIT_GOALS: ALL,
        Right.EDIT_DOCUMENTS: ALL,
        Right.PROPOSE: ALL,
        Right.DEFINE_INDICATORS: ALL,
        Right.SET_TARGETS: ALL,
    },
    # Composed of one from each department; it may propose, never decide.
    Role.QUALITY_GROUP_MEMBER: {
        Right.SEE: ALL,
        Right.SEE_DRAFTS: ALL,
        Right.COMMENT: ALL,
        Right.PROPOSE: ALL,
    },
    Role.CONTROLLER: {
        Right.SEE: ALL,
        Right.SEE_DRAFTS: ALL,
        Right.SEE_SUPPLEMENTARY: ALL,
        Right.COMMENT: ALL,
        Right.ATTACH: ALL,
        Right.DELEGATE: ALL,
        Right.RECORD_OUTCOME: ALL,
        Right.DEFINE_INDICATORS: ALL,
        Right.SET_TARGETS: ALL,
        Right.LOCK_PERIOD: ALL,
    },
    # Reads everything in force and the log of every act, and changes nothing.
    Role.AUDITOR: {
        Right.SEE: ALL,
        Right.SEE_SUPPLEMENTARY: ALL,
        Right.READ_LOG: ALL,
    },
    Role.PROVIDER_CONTACT: {
        Right.SEE: OWN,
        Right.COMMENT: OWN,
        Right.ATTACH: OWN,
        Right.RECORD_OUTCOME: OWN,
    },
    # Runs the house and its keys, not the steering.
    Role.ADMINISTRATOR: {
        Right.SEE: ALL,
        Right.READ_LOG: ALL,
        Right.REGISTER_DECISION: ALL,
        Right.ADOPT_PROFILE: ALL,
        Right.MANAGE_PEOPLE: ALL,
        Right.MANAGE_ORGANISATION: ALL,
    },
}
