"""What residents are promised, and how it is known whether it is kept."""

from rodtrad.declarations.models.declarations import (
    DeclarationGoal,
    DeclarationVersion,
    ServiceArea,
    ServiceDeclaration,
    Variant,
)
from rodtrad.declarations.models.methods import MethodAssessment, MethodUse, WorkMethod
from rodtrad.declarations.models.promises import (
    BrokenAnswer,
    Promise,
    PromiseCheck,
    PromiseMeasure,
    PromiseStatus,
    PromiseVerdict,
    PromiseVersion,
)
from rodtrad.declarations.models.units import Fulfilment, Stakeholder, UnitStatement
from rodtrad.declarations.models.way import DraftingEntry, StepTaken

__all__ = [
    "BrokenAnswer",
    "DeclarationGoal",
    "DeclarationVersion",
    "DraftingEntry",
    "Fulfilment",
    "MethodAssessment",
    "MethodUse",
    "Promise",
    "PromiseCheck",
    "PromiseMeasure",
    "PromiseStatus",
    "PromiseVerdict",
    "PromiseVersion",
    "ServiceArea",
    "ServiceDeclaration",
    "Stakeholder",
    "StepTaken",
    "UnitStatement",
    "Variant",
    "WorkMethod",
]
