// Attaches a file to a custom element as a browser does: picker, drop or paste. Returns whether the target exists.
const [selector, inner, way, name, type, content] = arguments;
const target = document.querySelector(selector)?.shadowRoot?.querySelector(inner);
if (!target) return false;
const transfer = new DataTransfer();
transfer.items.add(new File([Uint8Array.from(content, (character) => character.charCodeAt(0))], name, { type }));
const travels = { bubbles: true, composed: true, cancelable: true };
if (way === "attach") {
  target.files = transfer.files;
  for (const event of ["input", "change"]) target.dispatchEvent(new Event(event, { bubbles: true, composed: event === "input" }));
} else if (way === "drop") {
  for (const event of ["dragenter", "dragover", "drop"]) target.dispatchEvent(new DragEvent(event, { ...travels, dataTransfer: transfer }));
} else {
  const paste = new ClipboardEvent("paste", { ...travels, clipboardData: transfer });
  // Firefox omits the files from synthetic events.
  if (!paste.clipboardData.files.length) Object.defineProperty(paste, "clipboardData", { value: transfer });
  target.dispatchEvent(paste);
}
return true;
