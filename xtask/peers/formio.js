// Form.io, drawn without a framework.
import { Formio } from "@formio/js";
import { categories, languages, send, severities, texts } from "./fields.js";

const options = (labels) => labels.map((label, index) => ({ label, value: String(index) }));
const radio = (key, label, labels) => ({ type: "radio", key, label, values: options(labels), validate: { required: true } });
const text = (key, label, more = {}) => ({ type: "textfield", key, label, ...more });
const required = { validate: { required: true } };
const form = await Formio.createForm(document.getElementById("form"), {
  components: [
    radio("category", "Type of problem", categories),
    text("title", "Title", required),
    { type: "textarea", key: "description", label: "Description", ...required },
    radio("severity", "Severity", severities),
    { type: "datetime", key: "start", label: "When the problem began" },
    { type: "checkbox", key: "consent", label: "Allow support to read diagnostic data" },
    { type: "file", key: "files", label: "Files", storage: "base64", multiple: true },
    ...Object.entries(texts).map(([key, label]) => text(key, label)),
    { type: "email", key: "email", label: "Email address", ...required },
    { type: "phoneNumber", key: "phone", label: "Phone number" },
    { type: "select", key: "language", label: "Preferred language for replies", data: { values: options(languages) } },
    { type: "button", key: "submit", label: "Submit", action: "submit" },
  ],
});
form.on("submit", ({ data }) => send(data));
