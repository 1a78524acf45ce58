// What others change shows while one looks: each piece of the page that the stream names asks for itself again.
(() => {
  const live = document.getElementById("live");
  const editor = document.getElementById("editor");
  const heard = document.getElementById("heard");
  const line = document.getElementById("line");
  const LOST_AFTER = 3000; // milliseconds; most lines are back before anybody needs to know
  const AGAIN_AFTER = 2000;
  if (!live) return;
  let lost;

  // How one wants to hear of others is this browser's business.
  const switches = [...document.querySelectorAll("#switches input")];
  const on = name => switches.some(it => it.name === name && it.checked);
  const KEPT = "tandem.live.";
  for (const it of switches) {
    it.checked = localStorage.getItem(KEPT + it.name) === "on";
    it.addEventListener("change", () => { localStorage.setItem(KEPT + it.name, it.checked ? "on" : "off"); release(); });
  }
  document.getElementById("switches").hidden = false;

  // Whoever wants to write in peace sees what others changed once they are done.
  const held = document.getElementById("held");
  let waiting = 0;
  const inPeace = () => on("hold") && (editor.open || document.querySelector("#tab form[hx-morph-skip]") !== null);
  const show = () => {
    waiting = 0;
    held.hidden = true;
    htmx.trigger(live, "resync");
  };
  const release = () => { if (waiting > 0 && !inPeace()) show(); };
  held.addEventListener("click", show);
  editor.addEventListener("close", release);
  document.addEventListener("htmx:after:swap", release);
  const say = (text, ...words) => words.reduce((said, word, i) => said.replace(`{${i}}`, word), text);

  // A form in which somebody types is not drawn anew until it was sent.
  const skip = form => form?.setAttribute("hx-morph-skip", "");
  document.addEventListener("input", event => skip(event.target.closest("#tab form, #talk form")));
  document.addEventListener("htmx:before:request", event => {
    if (!event.defaultPrevented) event.detail.ctx.sourceElement.removeAttribute("hx-morph-skip");
  });
  for (const failed of ["htmx:error", "htmx:response:error"]) {
    document.addEventListener(failed, event => skip(event.detail.ctx?.sourceElement?.closest("#tab form, #talk form")));
  }

  const pieces = unit => document.querySelectorAll(`#tab [hx-trigger*="unit-${unit}"]`);

  const called = unit =>
    document.querySelector(`#tab [id$="-${unit}"] :is(h2, th, .words)`)?.firstElementChild?.firstChild?.textContent.trim();

  const mark = change => {
    const open = editor.querySelector("form")?.getAttribute("action") ?? "";
    const stale = change.touched.some(it => open.includes(`/units/${it.subject}/${it.field}`));
    if (!stale || editor.querySelector(".stale, #talk")) return; // a talk draws itself anew
    const note = document.createElement("p");
    note.className = "stale warn";
    note.role = "alert";
    note.textContent = say(live.dataset.stale, change.name);
    editor.querySelector(".edit")?.prepend(note);
  };

  const hear = change => {
    mark(change);
    if (change.me || on("quiet")) return;
    const unit = change.touched.map(it => called(it.subject)).find(it => it);
    heard.textContent = say(live.dataset.changed, change.name, unit ?? live.dataset.plan);
  };

  live.addEventListener("revision", event => {
    const change = JSON.parse(event.detail.data);
    if (change.touched.some(it => pieces(it.subject).length === 0)) htmx.trigger(live, "others");
    hear(change);
  });

  document.addEventListener("htmx:sse:before:message", event => {
    const { message } = event.detail;
    if (message.event === "here" || !inPeace()) return;
    event.preventDefault();
    if (message.event === "revision") hear(JSON.parse(message.data));
    if (!message.event.startsWith("unit-")) waiting += 1;
    held.textContent = say(held.dataset.text, waiting);
    held.hidden = waiting === 0;
  });

  const back = () => {
    clearTimeout(lost);
    lost = undefined;
    line.textContent = "";
  };
  const gone = () => { lost ??= setTimeout(() => { line.textContent = line.dataset.lost; }, LOST_AFTER); };
  // What was named once is not named again: a piece that could not be fetched would stay old, a stream that did not
  // begin would never begin.
  const again = ({ sourceElement: source }) => {
    if (source === live) htmx.ajax("GET", live.getAttribute("hx-sse:connect"), { source: live });
    else if (source.isConnected && source.matches("#tab, #tab [hx-trigger*='unit-']")) htmx.trigger(live, "resync");
  };
  const later = ctx => {
    if (ctx.sourceElement === live) gone();
    setTimeout(again, AGAIN_AFTER, ctx);
  };
  document.addEventListener("htmx:error", event => { if (event.detail.ctx) later(event.detail.ctx); });
  document.addEventListener("htmx:response:error", event => { if (event.detail.ctx.response.status >= 500) later(event.detail.ctx); });

  document.addEventListener("htmx:sse:after:connection", back);
  document.addEventListener("htmx:sse:error", gone);
  document.addEventListener("htmx:sse:before:connection", event => { if (event.detail.connection.attempt > 0) gone(); });
})();
