// Light or dark, as the reader chose on this device; before the first paint, so that nothing flashes. Without a choice, and
// where the device keeps none, it is that of the system.
(() => {
  const key = "plumbline.v1.theme";
  const root = document.documentElement;
  const kept = () => {
    try {
      // In a frame nothing is read.
      return self === top ? localStorage.getItem(key) : null;
    } catch {
      return null;
    }
  };
  const show = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    const choice = document.querySelector("select[name=theme]");
    if (!choice) return;
    choice.value = root.dataset.theme ?? "system";
    choice.closest("label").hidden = false;
  };
  root.toggleAttribute("data-framed", self !== top);
  show(kept());
  addEventListener("DOMContentLoaded", () => show(kept()));
  addEventListener("storage", (event) => event.key === key && show(event.newValue));
  addEventListener("change", ({ target }) => {
    if (target.name !== "theme") return;
    show(target.value);
    try {
      if (target.value === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, target.value);
    } catch {
      // It lasts as long as this page.
    }
  });
})();
