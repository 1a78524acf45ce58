// The note that something was saved goes after a while, or when one closes it; undoing stays possible from the history.
(() => {
  const saved = document.getElementById("saved");
  const FOR = 10000; // milliseconds, as long as the server offers it
  if (!saved) return;
  let end;

  const clear = () => {
    const within = saved.contains(document.activeElement);
    saved.replaceChildren();
    if (within) document.getElementById("content").focus({ preventScroll: true });
  };

  // who is about to press the button has the time to do so
  const later = () => { end = setTimeout(() => saved.matches(":hover, :focus-within") ? later() : clear(), FOR); };

  const shown = () => {
    clearTimeout(end);
    const note = saved.querySelector("form");
    if (!note) return;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "btn btn-sm";
    close.textContent = "×";
    close.setAttribute("aria-label", saved.dataset.dismiss);
    close.addEventListener("click", clear);
    note.append(close);
    later();
  };

  new MutationObserver(shown).observe(saved, { childList: true });
  shown();
})();
