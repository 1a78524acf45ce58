// What others change shows while one looks: each piece of the page that the stream names asks for itself again.
(() => {
  const live = document.getElementById("live");
  const editor = document.getElementById("editor");
  const heard = document.getElementById("heard");
  const line = document.getElementById("line");
  const LOST_AFTER = 3000; // milliseconds; most lines are back before anybody needs to know
  if (!live) return;
  let lost;

  const say = (text, ...words) => words.reduce((said, word, i) => said.replace(`{${i}}`, word), text);

  // A form in which somebody types is not drawn anew until it was sent.
  document.addEventListener("input", event => event.target.closest("#tab form")?.setAttribute("hx-morph-skip", ""));
  document.addEventListener("htmx:before:request", event => event.detail.ctx.sourceElement.removeAttribute("hx-morph-skip"));

  const pieces = unit => document.querySelectorAll(`#tab [hx-trigger*="unit-${unit}"]`);

  const called = unit =>
    document.querySelector(`#tab [id$="-${unit}"] :is(h2, th, .words)`)?.firstElementChild?.firstChild?.textContent.trim();

  const mark = change => {
    const open = editor.querySelector("form")?.getAttribute("action") ?? "";
    const stale = change.touched.some(it => open.includes(`/units/${it.subject}/${it.field}`));
    if (!stale || editor.querySelector(".stale")) return;
    const note = document.createElement("p");
    note.className = "stale warn";
    note.role = "alert";
    note.textContent = say(live.dataset.stale, change.name);
    editor.querySelector(".edit")?.prepend(note);
  };

  live.addEventListener("revision", event => {
    const change = JSON.parse(event.detail.data);
    const units = [...new Set(change.touched.map(it => it.subject))];
    if (units.some(unit => pieces(unit).length === 0)) htmx.trigger(live, "others");
    mark(change);
    if (change.me) return;
    heard.textContent = say(live.dataset.changed, change.name, units.map(called).find(it => it) ?? live.dataset.plan);
  });

  const back = () => {
    clearTimeout(lost);
    lost = undefined;
    line.textContent = "";
  };
  const gone = () => { lost ??= setTimeout(() => { line.textContent = line.dataset.lost; }, LOST_AFTER); };
  document.addEventListener("htmx:sse:after:connection", back);
  document.addEventListener("htmx:sse:error", gone);
  document.addEventListener("htmx:sse:before:connection", event => { if (event.detail.connection.attempt > 0) gone(); });
})();
