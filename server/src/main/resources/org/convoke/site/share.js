// Buttons that only a script can serve: the phone's own sharing, and copying at a touch. Without it the texts are there to select.
const box = document.querySelector(".share[data-url]");
if (box) {
  const said = box.querySelector("[role=status]");
  const share = box.querySelector("[data-share]");
  if (share && navigator.share) {
    share.parentElement.hidden = false;
    share.addEventListener("click", () => {
      const { title, text, url } = box.dataset;
      // The text ends in the address, so it is not given twice. Who closes the list of programs has done nothing wrong.
      navigator.share({ title, text: text || url }).catch(() => {});
    });
  }
  for (const button of box.querySelectorAll("[data-copy]")) {
    const field = document.getElementById(button.dataset.copy);
    field.addEventListener("focus", () => field.select());
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = said.dataset.copied;
      } catch {
        field.select();
      }
    });
  }
}
