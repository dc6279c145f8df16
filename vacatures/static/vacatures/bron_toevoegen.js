// Zonder dit script werkt alles ook; het zegt dat er gezocht wordt, en kijkt of het lezen klaar is.
(() => {
  "use strict";

  for (const formulier of document.querySelectorAll("form[data-bezig]")) {
    formulier.addEventListener("submit", (gebeurtenis) => {
      if (formulier.dataset.verstuurd) {
        gebeurtenis.preventDefault();
        return;
      }
      formulier.dataset.verstuurd = "ja";
      formulier.querySelector(".bron-bezig").textContent = formulier.dataset.bezig;
    });
  }
  // Wie teruggaat, krijgt een formulier dat weer te versturen is.
  window.addEventListener("pageshow", () => {
    for (const formulier of document.querySelectorAll("form[data-verstuurd]")) {
      delete formulier.dataset.verstuurd;
      formulier.querySelector(".bron-bezig").textContent = "";
    }
  });

  const ververs = async () => {
    const nu = document.querySelector("#bron-voortgang[data-ververs]");
    if (!nu) return;
    try {
      const antwoord = await fetch(location.href, { headers: { "X-Requested-With": "XMLHttpRequest" } });
      const nieuw = new DOMParser().parseFromString(await antwoord.text(), "text/html").querySelector("#bron-voortgang");
      if (nieuw && !nieuw.hasAttribute("data-ververs")) {
        nu.removeAttribute("data-ververs");
        nu.replaceChildren(...nieuw.childNodes);
      }
    } catch {
      // De volgende keer beter.
    }
    setTimeout(ververs, 2000);
  };
  setTimeout(ververs, 1500);
})();
