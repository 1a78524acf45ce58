// Opens a form beside what it is about, keeps what is typed in it, and closes it once it is saved.
(() => {
  const editor = document.getElementById("editor");
  const told = document.getElementById("told");
  if (!editor) return;
  let acting; // the unit whose button was pressed
  let opener; // found again by its address, because its unit may be drawn anew meanwhile

  const inputs = () => [...editor.querySelectorAll("input:not([type=hidden]), textarea, select")];

  // A form that was refused, or is kept from being drawn anew, holds words that nobody has sent yet.
  const kept = input => input.matches("textarea") && input.value !== "" && input.closest("[hx-morph-skip]");

  const changed = input =>
    kept(input) ? true : input.matches("select") ? [...input.options].some(it => it.selected !== it.defaultSelected && it.value !== "")
      : input.matches("[type=checkbox], [type=radio]") ? input.checked !== input.defaultChecked
        : input.value !== input.defaultValue;

  const place = () => {
    const link = opener && document.querySelector(`#tab a[href="${CSS.escape(opener)}"]`);
    editor.style.left = editor.style.top = "";
    if (!link || !editor.open || matchMedia("(max-width: 600px)").matches) return;
    const at = link.getBoundingClientRect();
    const page = editor.offsetParent?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
    const left = Math.min(at.left - page.left, page.width - editor.offsetWidth - 16);
    editor.style.left = `${Math.max(left, 16)}px`;
    editor.style.top = `${at.bottom - page.top + 6}px`;
  };

  addEventListener("resize", place); // a phone is turned

  const open = () => {
    editor.open = true; // show() would focus, and so scroll to, where it stands before it is placed
    place();
    const first = editor.querySelector(".conflict .btn, [data-focus]") ?? inputs()[0] ?? editor.querySelector("button, a");
    first?.focus({ preventScroll: true });
    if (first?.matches("[type=text], [inputmode]")) first.select();
    editor.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (first?.matches("[data-focus]")) first.scrollIntoView({ block: "nearest", behavior: "instant" });
  };

  const close = () => {
    editor.close();
    editor.replaceChildren();
    document.querySelector(`#tab a[href="${CSS.escape(opener ?? "")}"]`)?.focus();
  };

  document.addEventListener("htmx:before:request", event => {
    const { sourceElement: source, target } = event.detail.ctx;
    told.textContent = "";
    acting = source.closest("#tab [id]")?.id;
    if (target !== editor) return;
    const unsaved = editor.open && inputs().find(it => changed(it) && !source.contains(it));
    if (unsaved) {
      event.preventDefault();
      unsaved.focus();
    } else {
      if (!editor.contains(source)) opener = source.getAttribute("href");
      if (source.matches("a")) editor.dataset.page = source.getAttribute("href");
    }
  });

  document.addEventListener("htmx:after:swap", event => {
    const { sourceElement: source, target } = event.detail.ctx;
    if (target === editor || target === "#editor") open();
    else if (target instanceof Element && editor.contains(target)) return;
    else if (editor.contains(source)) close();
    else {
      place();
      // what was pressed may be gone: one stays where one was
      if (document.activeElement === document.body) document.getElementById(acting)?.querySelector("a, button")?.focus();
    }
  });

  // What is on its way is not written on: it would be gone with the answer.
  const hold = (event, held) => {
    const source = event.detail.ctx.sourceElement;
    if (source.matches("form") && editor.contains(source)) inputs().forEach(it => { it.readOnly = held; });
  };
  document.addEventListener("htmx:before:request", event => { if (!event.defaultPrevented) hold(event, true); });
  document.addEventListener("htmx:finally:request", event => hold(event, false));

  const tell = ({ status } = {}) => {
    told.textContent = status === 401 ? told.dataset.signedOut : status < 500 ? told.dataset.gone : told.dataset.failed;
  };

  document.addEventListener("htmx:error", () => tell());
  document.addEventListener("htmx:response:error", event => {
    const { response, sourceElement: source } = event.detail.ctx;
    const drawn = editor.contains(source) ? [409, 422].includes(response.status) : response.status < 500 && response.status !== 401;
    if (!drawn) tell(response);
  });

  editor.addEventListener("keydown", event => {
    if (event.key === "Escape" && !inputs().some(changed)) close();
  });
})();
