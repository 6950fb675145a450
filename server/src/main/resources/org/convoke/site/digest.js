// Works out the digest of a chosen file here; the file itself is never sent. Browsers do so on pages that came over a safe connection.
const box = document.querySelector("[data-digest]");
if (box && window.isSecureContext && crypto.subtle) {
  const [chosen, said] = [box.querySelector("input"), box.querySelector("[role=status]")];
  const field = document.getElementById(box.dataset.digest);
  box.hidden = false;
  chosen.addEventListener("change", async () => {
    const file = chosen.files[0];
    if (!file) return;
    try {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
      field.value = "sha256:" + Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
      said.textContent = said.dataset.done;
    } catch {
      said.textContent = said.dataset.failed;
    }
  });
}
