// Remembers up to where one has seen a plan, once its page was in sight for a while. Looking alone, or a page fetched ahead, says nothing.
(() => {
  const here = document.getElementById("here");
  const AFTER = 5000; // milliseconds
  const AGAIN = 60000;
  if (!here) return;

  const looked = () => {
    const revision = document.getElementById("plan-head")?.dataset.revision;
    if (document.hidden || !revision) return;
    const body = new URLSearchParams({ [here.dataset.csrfName]: here.dataset.csrf, revision });
    fetch(here.dataset.sign.replace(/presence$/, "looked"), { method: "POST", body }).catch(() => {});
  };

  setTimeout(looked, AFTER);
  setInterval(looked, AGAIN);
})();
