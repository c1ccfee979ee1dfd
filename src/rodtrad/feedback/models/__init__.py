"""The resident's word: cases in codes, people's words apart, and how soon they are answered."""

from rodtrad.feedback.models.cases import CasePause, FeedbackCase, RegistrySeries
from rodtrad.feedback.models.differences import PromiseDifference
from rodtrad.feedback.models.faults import AppKey, CaseFault, FaultService, ShownCase
from rodtrad.feedback.models.files import SentFile
from rodtrad.feedback.models.frame import FrameLanguage, FramePhrase
from rodtrad.feedback.models.joining import CaseMerge, CaseSplit
from rodtrad.feedback.models.keeping import (
    AppealNote,
    ProposedCase,
    RetentionHold,
    RetentionProof,
    RetentionProposal,
    RetentionRule,
    RightsDecision,
)
from rodtrad.feedback.models.learning import CaseAction, CaseCause
from rodtrad.feedback.models.mail import CaseLetter, InboxState, TakenMail
from rodtrad.feedback.models.reports import ReportSnapshot, UnitUsers
from rodtrad.feedback.models.routing import (
    CaseSuggestion,
    RoutingChoice,
    RoutingModel,
    RoutingPiece,
)
from rodtrad.feedback.models.templates import AnswerTemplate
from rodtrad.feedback.models.themes import Theme, ThemedCase
from rodtrad.feedback.models.times import ClosedDay, HandlingTime
from rodtrad.feedback.models.tracks import CaseTrack, TrackSetting, TrackWords
from rodtrad.feedback.models.words import (
    CaseContact,
    CaseMessage,
    CaseNote,
    CaseSecret,
    CaseWords,
    IntakeDraft,
)

__all__ = [
    "AnswerTemplate",
    "AppKey",
    "AppealNote",
    "CaseAction",
    "CaseCause",
    "CaseContact",
    "CaseFault",
    "CaseLetter",
    "CaseMerge",
    "CaseMessage",
    "CaseNote",
    "CasePause",
    "CaseSecret",
    "CaseSplit",
    "CaseSuggestion",
    "CaseTrack",
    "CaseWords",
    "ClosedDay",
    "FaultService",
    "FeedbackCase",
    "FrameLanguage",
    "FramePhrase",
    "HandlingTime",
    "InboxState",
    "IntakeDraft",
    "PromiseDifference",
    "ProposedCase",
    "RegistrySeries",
    "ReportSnapshot",
    "RetentionHold",
    "RetentionProof",
    "RetentionProposal",
    "RetentionRule",
    "RightsDecision",
    "RoutingChoice",
    "RoutingModel",
    "RoutingPiece",
    "SentFile",
    "ShownCase",
    "TakenMail",
    "Theme",
    "ThemedCase",
    "TrackSetting",
    "TrackWords",
    "UnitUsers",
]
