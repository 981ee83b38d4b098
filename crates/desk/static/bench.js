// Single keys for people who work here all day. Everything works without this file.
// Keys work outside fields only, can be switched off, and none of them sends, closes or charges by itself.
(() => {
  "use strict";
  // On a narrow screen the menu and the views are folded, so that the work comes first. On a wide one they are open: where
  // the style can't do it, this does.
  const narrow = matchMedia("(max-width: 44rem)");
  const fold = () => document.querySelectorAll("details.folds").forEach((one) => { one.open = !narrow.matches; });
  narrow.addEventListener("change", fold);
  fold();

  // A message that has left is not taken back any more: what said so goes when the time that it names is over.
  for (const one of document.querySelectorAll("[data-leaves], [data-left]")) {
    const left = one.dataset.left !== undefined;
    setTimeout(() => { one.hidden = !left; }, 1000 * Number(one.dataset.leaves ?? one.dataset.left));
  }

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  // Who else is on this complaint is asked again while somebody looks at the page.
  const beside = document.querySelector("[data-beside]");
  if (beside) {
    const ask = async () => {
      if (document.hidden) return;
      const answer = await fetch(beside.dataset.beside).catch(() => null);
      if (!answer) return;
      // Signed out elsewhere: nothing more is to be learned.
      if (!answer.ok) { clearInterval(again); return; }
      const fresh = document.createElement("div");
      fresh.innerHTML = await answer.text();
      if (fresh.textContent.trim() !== beside.textContent.trim()) beside.replaceChildren(...fresh.childNodes);
    };
    const again = setInterval(ask, 30_000);
    document.addEventListener("visibilitychange", ask);
  }

  // What was typed and not sent is not lost by a wrong click, nor by sending another form of the page.
  const typed = new Set();
  document.addEventListener("input", (event) => { if (event.target.tagName === "TEXTAREA") typed.add(event.target.form); });
  document.addEventListener("submit", (event) => { typed.delete(event.target); });
  window.addEventListener("beforeunload", (event) => { if (typed.size) event.preventDefault(); });

  // What somebody begins to write in an act is kept at the desk: after a pause, and when they leave.
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const [said, button, discard] = ["kept", "keep", "discard"].map((one) => form.querySelector(`[data-${one}]`));
    let pause = null;
    const keep = async (leaving) => {
      clearTimeout(pause);
      pause = null;
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(form.dataset.draft, { method: "POST", body, keepalive: leaving, headers: { accept: "text/plain" } })
        .catch(() => null);
      // Who was signed out meanwhile gets a page: nothing was kept, and leaving warns.
      const told = answer && (answer.ok || answer.status === 413) && !answer.redirected ? await answer.text() : null;
      if (told === null || pause !== null) return;
      if (answer.ok) typed.delete(form);
      said.textContent = told;
      discard.hidden = !answer.ok || told === "";
    };
    const soon = () => { clearTimeout(pause); pause = setTimeout(() => keep(false), 1_200); };
    button.hidden = true;
    form.addEventListener("input", soon);
    form.addEventListener("submit", () => { clearTimeout(pause); pause = null; });
    addEventListener("pagehide", () => { if (pause !== null) keep(true); });
    if (form.dataset.unkept !== undefined) soon();
  }

  // On a narrow screen rows are stacked, by which some browsers forget that a table is one: it and its parts say so, and
  // the style stacks nothing that does not.
  const roles = { "thead, tbody": "rowgroup", tr: "row", "thead th": "columnheader", "tbody th": "rowheader", td: "cell" };
  for (const table of document.querySelectorAll(".light")) {
    table.setAttribute("role", "table");
    for (const [part, role] of Object.entries(roles)) table.querySelectorAll(part).forEach((one) => one.setAttribute("role", role));
  }

  const STORE = "recourse-keys";
  const panel = document.getElementById("key-panel");
  const box = document.getElementById("keys-on");
  if (!panel || !box) return;
  let on = true;
  try { on = localStorage.getItem(STORE) !== "off"; } catch { on = true; }
  panel.hidden = false;
  box.checked = on;
  box.addEventListener("change", () => {
    on = box.checked;
    try { localStorage.setItem(STORE, on ? "on" : "off"); } catch { /* then for this page only */ }
  });

  const typing = (at) => at.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  const rows = () => [...document.querySelectorAll(".list tbody tr")].filter((row) => row.querySelector("td a"));
  let here = -1;

  const move = (by) => {
    const all = rows();
    if (all.length === 0) return;
    if (here >= 0 && all[here]) all[here].classList.remove("here");
    here = Math.min(Math.max(here + by, 0), all.length - 1);
    all[here].classList.add("here");
    const link = all[here].querySelector("td a");
    link.focus({ preventScroll: true });
    all[here].scrollIntoView({ block: "nearest" });
  };

  // A key goes to an act; a button is only brought into focus, so that nothing is done by accident. But the one that
  // takes a complaint is pressed: it sends nothing, and is undone by giving the complaint back.
  const go = (target) => {
    const focus = target.dataset.focus && document.getElementById(target.dataset.focus);
    if (focus) { focus.focus(); return; }
    const folded = target.closest("details:not([open])");
    if (target.tagName === "SUMMARY") { target.click(); target.focus(); return; }
    if (folded) folded.open = true;
    if (target.tagName === "A" || target.dataset.press !== undefined) { target.click(); return; }
    target.focus();
  };

  // Everything that can be done on this page; where there is nothing to do, something else is searched for.
  const everything = () => {
    const acts = document.querySelector("[data-everything]");
    if (!acts) { document.getElementById("q")?.focus(); return; }
    acts.open = true;
    acts.querySelector("[data-filter] input").focus();
  };

  // The list of acts gets shorter with each letter; accents need not be typed. Enter takes the first that is left.
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const filter = document.querySelector("[data-everything] [data-filter]");
  if (filter) {
    filter.hidden = false;
    const field = filter.querySelector("input");
    const lines = [...document.querySelectorAll("[data-everything] li")];
    field.addEventListener("input", () => {
      const typed = folded(field.value.trim());
      for (const line of lines) line.hidden = !folded(line.textContent).includes(typed);
      for (const group of document.querySelectorAll("[data-everything] section")) {
        group.hidden = !group.querySelector("li:not([hidden])");
      }
      filter.querySelector("[data-none]").hidden = lines.some((line) => !line.hidden);
    });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const first = lines.find((line) => !line.hidden)?.querySelector("a, button");
      // A button does something at once: it is only brought into focus.
      if (first?.tagName === "A") first.click(); else first?.focus();
    });
  }

  let afterG = false;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && typing(event.target)) { event.target.blur(); return; }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
      event.target.form.requestSubmit();
      return;
    }
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      everything();
      return;
    }
    if (!on || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const key = event.key.toLowerCase();
    if (afterG) {
      afterG = false;
      const to = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
      if (to) { event.preventDefault(); to.click(); }
      return;
    }
    const done = () => event.preventDefault();
    if (key === "g") { afterG = true; setTimeout(() => { afterG = false; }, 1500); return done(); }
    if (key === "j") { move(1); return done(); }
    if (key === "k") { move(-1); return done(); }
    if (key === "x" && here >= 0) {
      const box = rows()[here]?.querySelector("input[type=checkbox]");
      if (box) { box.checked = !box.checked; return done(); }
    }
    if (key === "/") { document.getElementById("q")?.focus(); return done(); }
    if (key === "?") {
      const details = panel.querySelector("details");
      details.open = true;
      panel.scrollIntoView();
      box.focus();
      return done();
    }
    if (/^[a-z1-9]$/.test(key)) {
      const target = document.querySelector(`[data-key="${key}"]`);
      if (target) { done(); go(target); }
    }
  });

  // An error summary is what should be read first, else what was just done; whoever opened a form goes on in it. Once
  // more when the browser has gone to the part of the page that the address names, for that takes the focus away.
  const next = () => document.querySelector(".faults") ?? document.querySelector("[data-done]")
    ?? document.querySelector("#act :is(input:not([type=hidden]), select, textarea)");
  next()?.focus();
  addEventListener("load", () => { if (document.activeElement === document.body) next()?.focus(); });
})();
