// In a table of numbers keys do what they do in a spreadsheet.
(() => {
  const editor = document.getElementById("editor");
  if (!editor) return;
  const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  let next; // the address of the number to go to once this one is saved
  let pasted;

  const at = address => document.querySelector(`#tab .numbers a[href="${CSS.escape(address ?? "")}"]:not(.was)`);
  const inCell = cell => cell?.querySelector('a[href*="/units/"]:not(.was)');

  // The nearest number in that direction; lines and quarters without one are passed over.
  const beside = (link, [down, right]) => {
    const cell = link.closest("td");
    const rows = [...link.closest("tbody").rows];
    let row = rows.indexOf(cell.parentElement) + down;
    let column = cell.cellIndex + right;
    for (; rows[row]?.cells[column]; row += down, column += right) {
      const found = inCell(rows[row].cells[column]);
      if (found) return found;
    }
    return undefined;
  };

  const own = event => event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;

  document.addEventListener("keydown", event => {
    const link = event.target.closest?.("#tab .numbers td a:not(.was)");
    if (!link || own(event)) return;
    if (event.key === "F2") link.click();
    else if (STEPS[event.key]) beside(link, STEPS[event.key])?.focus();
    else return;
    event.preventDefault();
  });

  editor.addEventListener("keydown", event => {
    const input = event.target;
    const link = at(editor.dataset.page);
    if (!link || own(event) || !input.matches('input[name="value"]')) return;
    const tabbed = event.key === "Tab" && input.value !== input.defaultValue;
    if (event.key !== "Enter" && !tabbed) return;
    next = beside(link, event.key === "Enter" ? STEPS.ArrowDown : STEPS.ArrowRight)?.getAttribute("href");
    if (tabbed) {
      event.preventDefault();
      input.form.requestSubmit();
    }
  });

  document.addEventListener("paste", event => {
    const link = event.target.closest?.("#tab .numbers td a:not(.was)");
    const paste = link?.closest(".goal").querySelector("a.paste");
    const text = event.clipboardData?.getData("text/plain");
    if (!paste || !text) return;
    event.preventDefault();
    pasted = { text, at: link.getAttribute("href").split("/").pop() };
    paste.click();
  });

  document.addEventListener("htmx:after:swap", event => {
    const { target } = event.detail.ctx;
    const text = editor.querySelector('textarea[name="text"]:not([hidden])');
    if (editor.open && text && pasted) {
      text.value = pasted.text;
      editor.querySelector('select[name="at"]').value = pasted.at;
      pasted = undefined;
    }
    if (target === editor || target === "#editor") next = undefined; // refused: one stays in it
    else if (next && !editor.open) {
      at(next)?.focus();
      next = undefined;
    }
  });
})();
