// Keeps in this browser what somebody typed and did not save, and offers it back to the same person.
(() => {
  const main = document.querySelector("main[data-person]");
  const editor = document.getElementById("editor");
  const list = document.getElementById("unsaved");
  const sent = sessionStorage.getItem("tandem.sent");
  sessionStorage.removeItem("tandem.sent");
  const tab = sessionStorage.getItem("tandem.tab") ?? Math.random().toString(36).slice(2);
  sessionStorage.setItem("tandem.tab", tab);
  if (!main) return;
  const OURS = "tandem.unsaved.";
  const MINE = `${OURS}${main.dataset.person}.`;
  const KEPT = 30 * 24 * 3600 * 1000; // milliseconds

  const fields = form => [...form.elements].filter(it => it.name && it.matches("input:not([type=hidden], [type=password], [type=file]), textarea, select"));
  const whereFrom = form => [...form.elements].filter(it => ["version", "base"].includes(it.name));
  const isWritten = form => form?.method === "post" && main.contains(form) && !form.querySelector("[type=password]") && fields(form).length > 0;
  const action = form => form.getAttribute("action");
  const name = form => `${MINE}${tab}.${action(form)}`; // the same field may be open in two tabs
  const typed = it => it.matches("[type=checkbox], [type=radio]") ? it.checked !== it.defaultChecked
    : it.matches("select") ? [...it.options].some(option => option.selected !== option.defaultSelected) : it.value !== it.defaultValue;
  const value = it => it.matches("[type=checkbox], [type=radio]") ? it.checked : it.multiple ? [...it.selectedOptions].map(option => option.value) : it.value;
  const said = fields => Object.values(fields).flat().filter(it => typeof it === "string" && it.trim()).join(" · ");

  const read = key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const write = (key, words) => { try { localStorage.setItem(key, JSON.stringify(words)); } catch { /* full or forbidden: the page still holds it */ } };
  const records = () => Object.keys(localStorage).filter(key => key.startsWith(MINE)).map(key => ({ key, own: key.startsWith(`${MINE}${tab}.`), ...read(key) })).sort((a, b) => b.own - a.own || b.at - a.at);
  const onePerForm = (it, i, all) => all.findIndex(other => other.action === it.action) === i;

  const forget = words => localStorage.removeItem(words.key);

  const keep = form => {
    if (!fields(form).some(typed)) { localStorage.removeItem(name(form)); return; }
    write(name(form), {
      action: action(form),
      at: Date.now(),
      page: editor?.contains(form) ? editor.dataset.page : location.pathname,
      title: (form.closest("article, section, .card") ?? main).querySelector("h1, h2")?.textContent.trim() ?? document.title,
      fields: Object.fromEntries(fields(form).map(it => [it.type === "radio" ? `${it.name}=${it.value}` : it.name, value(it)])),
      from: Object.fromEntries(whereFrom(form).map(it => [it.name, it.value])),
    });
  };

  const putBack = (form, words) => {
    for (const it of fields(form)) {
      const was = words.fields[it.type === "radio" ? `${it.name}=${it.value}` : it.name];
      if (was === undefined) continue;
      if (typeof was === "boolean") it.checked = was;
      else if (it.multiple) for (const option of it.options) option.selected = was.includes(option.value);
      else it.value = was;
    }
    // it began from what stood there then: a save meets whatever came since
    for (const it of whereFrom(form)) it.value = words.from[it.name] ?? it.value;
    fields(form)[0].dispatchEvent(new Event("input", { bubbles: true }));
    fields(form)[0].focus();
  };

  const button = (text, act) => {
    const it = document.createElement("button");
    it.type = "button";
    it.className = "btn btn-sm";
    it.textContent = text;
    it.addEventListener("click", act);
    return it;
  };

  const sentence = (text, words) => {
    const it = document.createElement("span");
    const excerpt = said(words.fields);
    it.textContent = text.replace("{0}", words.title).replace("{1}", excerpt.length > 80 ? `${excerpt.slice(0, 80)}…` : excerpt);
    return it;
  };

  // In the form they were typed into, unless they stand there.
  const offer = form => {
    const words = records().find(it => it.action === action(form));
    if (!words || form.querySelector(".unsaved")) return;
    const now = fields(form).map(value).flat().join("\n");
    if (now === Object.values(words.fields).flat().join("\n")) return;
    const note = document.createElement("p");
    note.className = "unsaved";
    note.role = "status";
    const done = () => note.remove();
    note.append(
      sentence(main.dataset.unsavedHere, words),
      button(main.dataset.unsavedBack, () => { done(); forget(words); putBack(form, words); }),
      button(main.dataset.unsavedForget, () => { done(); forget(words); fields(form)[0].focus(); }));
    form.prepend(note);
  };

  const forms = () => [...main.querySelectorAll("form")].filter(isWritten);

  // Of this page's plan, with the way to where it was typed.
  const tell = () => {
    if (!list) return;
    const open = forms().map(action);
    const plan = location.pathname.match(/^\/plans\/[0-9a-f-]{36}/)?.[0];
    const left = records().filter(it => plan && it.page?.startsWith(plan) && !open.includes(it.action)).filter(onePerForm);
    list.replaceChildren(...left.map(words => {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = words.page;
      link.textContent = list.dataset.goOn;
      if (words.page.includes("/units/")) link.setAttribute("hx-boost", list.dataset.inEditor);
      line.append(sentence(main.dataset.unsaved, words), link,
        button(main.dataset.unsavedForget, () => { forget(words); tell(); list.querySelector("a, button")?.focus(); }));
      return line;
    }));
    window.htmx?.process(list);
  };

  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(OURS) && Date.now() - (read(key)?.at ?? 0) > KEPT) localStorage.removeItem(key);
  }

  document.addEventListener("input", event => { if (isWritten(event.target.form)) keep(event.target.form); });
  const settle = source => {
    if (source.matches("form")) localStorage.removeItem(name(source));
    if (source.dataset.settles) records().filter(it => it.action === source.dataset.settles).forEach(forget);
  };
  document.addEventListener("htmx:after:request", event => {
    const { sourceElement: source, response } = event.detail.ctx;
    if (response?.status < 400) settle(source);
  });
  document.addEventListener("htmx:after:swap", event => {
    const { target } = event.detail.ctx;
    forms().forEach(offer);
    if (target !== editor && target !== "#editor") tell();
  });
  editor?.addEventListener("close", tell);

  // A form without htmx leaves the page. It was saved if it led somewhere; refused, it is drawn at once.
  document.addEventListener("submit", event => {
    if (isWritten(event.target)) sessionStorage.setItem("tandem.sent", name(event.target));
  });
  const [arrival] = performance.getEntriesByType("navigation");
  if (sent && arrival?.type === "navigate" && arrival.redirectCount > 0) localStorage.removeItem(sent);

  forms().forEach(offer);
  tell();
})();
