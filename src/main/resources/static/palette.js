// Opens the palette by a key or its button: what is found, and the pages one can go to, chosen by the arrow keys.
(() => {
  const palette = document.getElementById("palette");
  if (!palette) return;
  const input = document.getElementById("palette-words");
  const pages = palette.querySelector(".palette-pages");
  const found = document.getElementById("palette-found");
  const told = palette.querySelector(".palette-told");
  const slash = palette.querySelector("[name=slash]");
  const opener = document.getElementById("open-palette");
  const SLASH = "tandem.slash";

  slash.checked = localStorage.getItem(SLASH) !== "off"; // a key without Ctrl gets in the way of those who speak
  slash.addEventListener("change", () => localStorage.setItem(SLASH, slash.checked ? "on" : "off"));
  if (/Mac|iPhone|iPad/.test(navigator.platform)) opener.querySelector("kbd").textContent = "⌘ K";
  opener.hidden = false;

  const options = () => [...palette.querySelectorAll("[role=option]")].filter(it => !it.hidden);
  const active = () => palette.querySelector("[aria-selected=true]");

  const choose = option => {
    active()?.setAttribute("aria-selected", "false");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };

  let count = 0;
  const prepare = option => {
    option.role = "option";
    option.tabIndex = -1;
    option.id ||= `palette-option-${count += 1}`;
    option.setAttribute("aria-selected", "false");
  };

  // The list of the page says what it is to those who read it; here it is one of options.
  const show = () => {
    for (const list of found.querySelectorAll("ul, li, .found")) list.role = "none";
    for (const line of found.querySelectorAll("li:not(:has(a))")) line.remove(); // nowhere to go
    found.querySelectorAll("a").forEach(prepare);
    const says = found.querySelector("p");
    told.textContent = says?.textContent ?? "";
    says?.remove();
    choose(null);
  };

  const forget = () => {
    found.replaceChildren();
    told.textContent = "";
    choose(null);
  };

  const filter = () => {
    const words = input.value.trim().toLowerCase();
    for (const page of pages.children) page.hidden = !page.querySelector(".hit-called").textContent.toLowerCase().includes(words);
    pages.hidden = [...pages.children].every(it => it.hidden);
  };

  const open = () => {
    if (palette.open) return;
    input.value = "";
    forget();
    filter();
    palette.showModal();
    input.focus();
  };

  pages.querySelectorAll("a").forEach(prepare);
  opener.addEventListener("click", open);
  palette.querySelector("[data-close]").addEventListener("click", () => palette.close());

  const isField = it => it?.matches("input, textarea, select, [contenteditable]");
  document.addEventListener("keydown", event => {
    const combined = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const plain = event.key === "/" && slash.checked && !event.ctrlKey && !event.metaKey && !event.altKey
      && !palette.open && !isField(document.activeElement);
    if (event.isComposing || !combined && !plain) return;
    event.preventDefault();
    if (palette.open) palette.close();
    else open();
  });

  input.addEventListener("input", () => {
    filter();
    choose(null);
    if (input.value.trim() === "") forget();
  });

  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    const all = options();
    const at = all.indexOf(active());
    if (event.key === "ArrowDown") choose(all[(at + 1) % all.length]);
    else if (event.key === "ArrowUp") choose(all.at(at < 1 ? -1 : at - 1));
    else if (event.key === "Enter" && active()) active().click();
    else return;
    event.preventDefault();
  });

  palette.addEventListener("click", event => {
    if (event.target === palette) palette.close(); // beside it
    else if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) palette.close();
  });

  document.addEventListener("htmx:before:swap", event => {
    // what was typed meanwhile asks for itself; what was emptied asks for nothing
    if (event.detail.ctx.sourceElement === input && input.value.trim() === "") event.preventDefault();
  });
  document.addEventListener("htmx:after:swap", event => { if (event.detail.ctx.sourceElement === input) show(); });

  const failed = event => {
    const { sourceElement: source, response } = event.detail.ctx ?? {};
    if (source !== input || response?.status === 422) return;
    forget();
    told.textContent = response?.status === 401 ? palette.dataset.signedOut : palette.dataset.failed;
  };
  document.addEventListener("htmx:error", failed);
  document.addEventListener("htmx:response:error", failed);
})();
