// Zonder dit script werkt alles ook: de knop "Toon voorbeeld" blijft, en de code is te selecteren.
"use strict";
const formulier = document.getElementById("kiezen");
formulier.addEventListener("change", () => formulier.requestSubmit());

const knop = document.getElementById("kopieer");
const code = document.getElementById("iframecode");
if (navigator.clipboard) {
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.value);
    knop.textContent = knop.dataset.gelukt;
  });
}
