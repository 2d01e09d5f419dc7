// Leaves nothing to be typed but the title, and has all pauses end ten times as fast, by any clock but that of the day.
const widget = document.querySelector("support-widget");
widget.setAttribute("view", new URLSearchParams(location.search).get("view") ?? "partner-center-requests/new");
widget.tokenProvider = async () => "demo-contoso";
widget.context = {
  description: "The page stays empty after a click on Download.",
  contact: { email: "ana@contoso.example" },
  categoryId: "technical",
  severity: "moderate",
};
const wait = window.setTimeout;
window.setTimeout = (act, time, ...rest) => wait(act, time / 10, ...rest);
const now = performance.now.bind(performance);
performance.now = () => now() * 10;
