// Tells that somebody has before them what they are asked. A mailbox that follows links runs no script, and so opens nothing.
(() => {
  const told = new Set();
  const tell = () => document.querySelectorAll("form[data-opened]").forEach(form => {
    if (document.hidden || told.has(form.dataset.opened)) return;
    told.add(form.dataset.opened);
    const csrf = form.querySelector("input[type=hidden][name*=csrf]");
    const body = new URLSearchParams(csrf ? { [csrf.name]: csrf.value } : {});
    fetch(form.dataset.opened, { method: "POST", body }).catch(() => {});
  });

  tell();
  document.addEventListener("visibilitychange", tell);
  document.addEventListener("htmx:after:swap", tell);
})();
