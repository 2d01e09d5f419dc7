// Takes files the three ways in which people give them, and shows what it got.
customElements.define("file-box", class extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: "open" });
    this.input = root.appendChild(Object.assign(document.createElement("input"), { type: "file", name: "files", multiple: true }));
    this.zone = root.appendChild(Object.assign(document.createElement("p"), { className: "drop-zone", textContent: "Drop files here" }));
    this.list = root.appendChild(document.createElement("ul"));
    this.input.addEventListener("change", () => this.take("chosen", this.input.files));
    this.zone.addEventListener("dragover", (event) => event.preventDefault());
    this.zone.addEventListener("drop", (event) => {
      event.preventDefault();
      this.take("dropped", event.dataTransfer.files);
    });
    root.addEventListener("paste", (event) => this.take("pasted", event.clipboardData.files));
  }

  async take(way, files) {
    for (const file of [...files]) {
      const sum = new Uint8Array(await file.arrayBuffer()).reduce((sum, byte) => sum + byte, 0);
      const text = `${way} ${file.name} ${file.type} ${file.size} ${sum}`;
      this.list.append(Object.assign(document.createElement("li"), { textContent: text }));
    }
  }
});
