// What somebody unfolded stays unfolded when its piece of the page is drawn anew.
(() => {
  const open = new Set();
  document.addEventListener("click", event => {
    const fold = event.target.closest?.("summary")?.parentElement;
    if (!fold?.id) return;
    if (fold.open) open.delete(fold.id); // it closes once this click is done
    else open.add(fold.id);
  });
  document.addEventListener("htmx:after:swap", () => {
    for (const id of open) {
      const fold = document.getElementById(id);
      if (fold) fold.open = true;
    }
  });
})();
