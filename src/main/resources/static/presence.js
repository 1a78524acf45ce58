// Tells the others that one is here, and in which unit one writes.
(() => {
  const here = document.getElementById("here");
  const EVERY = 10000; // milliseconds; others forget somebody after three times as long
  if (!here) return;
  let place = "";

  const unit = element => {
    const form = element.closest?.("#editor")?.querySelector("form")?.getAttribute("action");
    return form?.match(/\/units\/([0-9a-f-]{36})\//)?.[1]
      ?? element.closest?.("#tab [hx-trigger*='unit-']")?.id.match(/[0-9a-f-]{36}$/)?.[0] ?? "";
  };

  const sign = () => {
    if (document.hidden) return;
    const body = new URLSearchParams({ [here.dataset.csrfName]: here.dataset.csrf });
    if (place) body.set("unit", place);
    fetch(here.dataset.sign, { method: "POST", body }).catch(() => {}); // the line says itself when it is lost
  };

  const moved = event => {
    const now = unit(event.target);
    if (now === place) return;
    place = now;
    sign();
  };

  document.addEventListener("focusin", moved);
  document.addEventListener("visibilitychange", sign);
  setInterval(sign, EVERY);
  sign();
})();
