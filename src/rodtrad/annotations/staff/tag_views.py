"""Tags: on a thing, all of them, and everything that carries one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from rodtrad.annotations import queries, rules, services, shown
from rodtrad.annotations.enums import Vocabulary
from rodtrad.annotations.forms import TagNameForm, TagsForm
from rodtrad.annotations.models import Tag
from rodtrad.annotations.staff.finding import thing_or_404
from rodtrad.annotations.vocabularies import AGENDA_2030
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.notifications.staff.page import SignedInRequest


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def tags_of(request: SignedInRequest, subject_type: str, pk: int) -> HttpResponse:
    """Let the tags of a thing be chosen."""
    subject, thing = thing_or_404(request.user, subject_type, pk)
    require(rules.may_tag(request.user, subject, thing))
    had = queries.tags_on(subject, thing)
    own = {tag.key: tag for tag in queries.own_tags()}
    own |= {tag.key: tag for tag in had if tag.vocabulary == Vocabulary.OWN}
    initial = {
        "own": [tag.key for tag in had if tag.vocabulary == Vocabulary.OWN],
        "agenda": [tag.key for tag in had if tag.vocabulary == Vocabulary.AGENDA_2030],
    }
    form = TagsForm(request.POST or None, own=list(own.values()), initial=initial)
    if form.is_valid():
        services.set_tags(thing, keys=form.keys, by=request.user)
        messages.success(request, _("Taggarna är sparade."))
        return redirect(f"{subject.url(thing)}#taggar")
    context = {"form": form, "title": subject.title(thing), "url": subject.url(thing)}
    status = 422 if form.errors else 200
    return render(request, "annotations/staff/tags_of.html", context, status=status)


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def tags(request: SignedInRequest) -> HttpResponse:
    """Show every tag, and let those who may add one of the municipality's own."""
    form = TagNameForm(request.POST or None)
    if form.is_valid():
        try:
            tag = services.name_tag(name=form.cleaned_data["name"], by=request.user)
        except BadInput as error:
            form.add_error("name", error.sentence)
        else:
            messages.success(request, _("Taggen finns nu: %s.") % tag.name)
            return redirect("annotations:tags")
    goals = [Tag(vocabulary=Vocabulary.AGENDA_2030, key=key) for key in AGENDA_2030]
    context = {
        "form": form,
        "own": shown.tags(queries.own_tags()),
        "goals": shown.tags(goals),
        "may_name": rules.may_name_tags(request.user),
    }
    status = 422 if form.errors else 200
    return render(request, "annotations/staff/tags.html", context, status=status)


@login_required
@require_GET
def tag(request: SignedInRequest, vocabulary: str, key: str) -> HttpResponse:
    """Show everything that carries the tag and the person may see."""
    found = queries.find_tag(vocabulary, key)
    if found is None:
        raise Http404
    is_own = found.vocabulary == Vocabulary.OWN
    context = {
        "tag": found,
        "groups": queries.tagged(request.user, found),
        "may_retire": is_own and found.retired_at is None and rules.may_name_tags(request.user),
    }
    return render(request, "annotations/staff/tag.html", context)


@login_required
@require_POST
@acts_once
def retire_tag(request: SignedInRequest, pk: int) -> HttpResponse:
    """Take a tag of our own out of use."""
    tag = get_object_or_404(Tag.objects.filter(vocabulary=Vocabulary.OWN), pk=pk)
    services.retire_tag(tag, by=request.user)
    messages.success(request, _("Taggen används inte längre för nytt: %s.") % tag.name)
    return redirect("annotations:tags")
