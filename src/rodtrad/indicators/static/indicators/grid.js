/* The table of many figures as a sheet: keys between places, a pasted block, last period copied. */
"use strict";

(() => {
  const form = document.getElementById("rutnat");
  const rows = form ? [...form.querySelectorAll("tbody tr")] : [];
  const places = [...(form?.querySelectorAll("td > input.ds-input") ?? [])];
  if (!places.length) return;

  const told = form.querySelector("[data-told]");
  const undo = form.querySelector("[data-undo]");
  const copy = form.querySelector("[name=act][value=copy]");
  const save = form.querySelector("button:not([name]):not([type=button])");
  const figure = /^[-+\u2212\u2013]?\s?[\d.,][\d\s.,'\u00a0\u2009\u202f]*\s?(%|\p{L}[\p{L} ]*)?$/u;
  const gap = /^(saknas|missing)\b/i;
  let before = [];

  const at = (input) => [rows.indexOf(input.closest("tr")), input.closest("td").cellIndex];
  const place = (row, column) => rows[row]?.cells[column]?.querySelector(":scope > input.ds-input");

  function go(input, down, right) {
    let [row, column] = at(input);
    do {
      row += down;
      column += right;
    } while (rows[row]?.cells[column] && !place(row, column));
    const next = place(row, column);
    next?.focus();
    next?.select();
    return Boolean(next);
  }

  function isAtEdge(input, right) {
    const { selectionStart: start, selectionEnd: end, value } = input;
    if (start === 0 && end === value.length) return true;
    return start === end && start === (right > 0 ? value.length : 0);
  }

  function onKey(event) {
    const input = event.target;
    if (!places.includes(input) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.isComposing) return;
    const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    if (event.key === "Enter") {
      event.preventDefault();
      if (!go(input, event.shiftKey ? -1 : 1, 0) && !event.shiftKey) save.focus();
    } else if (event.key in steps && !event.shiftKey) {
      const [down, right] = steps[event.key];
      if ((down || isAtEdge(input, right)) && go(input, down, right)) event.preventDefault();
    }
  }

  /* A spreadsheet ends each line, the last one too, and puts tabs between the cells. */
  function blockOf(text) {
    const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
    return lines.map((line) => line.split("\t").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1")));
  }

  function whyNot(row, column, text) {
    if (!rows[row]?.cells[column]) return form.dataset.outside;
    if (!place(row, column)) return form.dataset.closed;
    return figure.test(text) || gap.test(text) ? "" : form.dataset.words;
  }

  const isProposal = (input) => input.classList.contains("is-proposal");

  function propose(input) {
    const note = document.createElement("p");
    note.className = "note";
    note.id = `${input.id}-forslag`;
    note.textContent = form.dataset.proposal;
    input.parentElement.append(note);
    input.classList.add("is-proposal");
    if (!input.hasAttribute("aria-describedby")) input.setAttribute("aria-describedby", note.id);
  }

  function take(input) {
    if (!isProposal(input)) return;
    const note = document.getElementById(`${input.id}-forslag`);
    note.remove();
    input.classList.remove("is-proposal");
    if (input.getAttribute("aria-describedby") === note.id) input.removeAttribute("aria-describedby");
  }

  function write(input, text) {
    before.push([input, input.value, isProposal(input)]);
    input.value = text;
    take(input);
  }

  function onPaste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!places.includes(event.target) || !/[\t\n\r]/.test(text)) return;
    event.preventDefault();
    const [top, left] = at(event.target);
    const unfit = [];
    let filled = 0;
    before = [];
    blockOf(text).forEach((line, down) => {
      line.forEach((cell, right) => {
        if (!cell) return;
        const why = whyNot(top + down, left + right, cell);
        if (why) {
          unfit.push(`\u201d${cell.slice(0, 30)}\u201d (${why})`);
        } else {
          write(place(top + down, left + right), cell);
          filled += 1;
        }
      });
    });
    undo.hidden = !filled;
    tell(form.dataset.filled, filled, unfit);
  }

  function tell(said, count, unfit = []) {
    const more = unfit.length > 5 ? " \u2026" : "";
    const rest = unfit.length ? ` ${form.dataset.unfit}: ${unfit.length}, ${unfit.slice(0, 5).join(", ")}${more}.` : "";
    told.textContent = `${said}: ${count}.${rest}`;
  }

  function onUndo() {
    for (const [input, value, wasProposal] of [...before].reverse()) {
      input.value = value;
      if (wasProposal) propose(input);
    }
    before[0]?.[0].focus();
    before = [];
    undo.hidden = true;
    told.textContent = form.dataset.undone;
  }

  function onCopy(event) {
    event.preventDefault();
    const empty = places.filter((input) => input.dataset.last && !input.value.trim());
    for (const input of empty) {
      input.value = input.dataset.last;
      propose(input);
    }
    tell(form.dataset.proposed, empty.length);
    empty[0]?.focus();
  }

  function isUnsaved(input) {
    const was = form.elements[input.name.replace(/^value/, "was")];
    return input.value.trim() !== (was ? was.value : "");
  }

  let isSent = false;
  form.addEventListener("submit", () => (isSent = true));
  addEventListener("beforeunload", (event) => {
    if (!isSent && places.some(isUnsaved)) event.preventDefault();
  });
  form.addEventListener("keydown", onKey);
  form.addEventListener("paste", onPaste);
  form.addEventListener("input", (event) => take(event.target));
  undo?.addEventListener("click", onUndo);
  copy?.addEventListener("click", onCopy);
  for (const hint of form.querySelectorAll("[data-with-script]")) hint.hidden = false;
})();
