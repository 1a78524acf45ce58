// Lets one walk through the matrix with the arrow keys, and give a letter where there is none yet.
(() => {
  const cellOf = target => target instanceof Element ? target.closest(".raci td, .raci th[scope=row]") : null;

  // An empty cell gets its link when somebody comes to it: twelve thousand of them would be a slow page.
  const link = cell => {
    const there = cell.querySelector("a");
    if (there) return there;
    const table = cell.closest("table");
    const person = table.tHead?.rows[1]?.cells[cell.cellIndex]?.dataset.person;
    const part = cell.parentElement.cells[0].querySelector("a")?.getAttribute("href");
    if (!person || !part) return null;
    const made = document.createElement("a");
    made.className = "letter none";
    made.href = `${part}/${person}`;
    made.textContent = "+";
    made.setAttribute("aria-label", table.dataset.none);
    cell.append(made);
    window.htmx?.process(cell);
    return made;
  };

  const near = (cell, key) => {
    const rows = cell.closest("tbody")?.rows;
    if (!rows) return null;
    const at = [...rows].indexOf(cell.parentElement);
    const row = key === "ArrowDown" ? rows[at + 1] : key === "ArrowUp" ? rows[at - 1] : cell.parentElement;
    const column = cell.cellIndex + (key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0);
    return row?.cells[column] ?? null;
  };

  document.addEventListener("keydown", event => {
    const cell = event.key.startsWith("Arrow") && event.target.matches?.(".raci tbody a") ? cellOf(event.target) : null;
    const next = cell && near(cell, event.key);
    if (!next) return;
    event.preventDefault();
    link(next)?.focus();
  });

  document.addEventListener("pointerover", event => {
    const cell = cellOf(event.target);
    if (cell?.matches(".raci tbody td:empty")) link(cell);
  });
})();
