// SurveyJS, drawn without a framework.
import "survey-core/survey-core.css";
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import { categories, languages, send, severities, texts } from "./fields.js";

const text = (name, title, more = {}) => ({ type: "text", name, title, ...more });
const radio = (name, title, choices) => ({ type: "radiogroup", name, title, choices, isRequired: true });
const model = new Model({
  title: "Report a problem with Partner Center",
  elements: [
    radio("category", "Type of problem", categories),
    text("title", "Title", { isRequired: true, maxLength: 120 }),
    { type: "comment", name: "description", title: "Description", isRequired: true, maxLength: 4000 },
    radio("severity", "Severity", severities),
    text("start", "When the problem began", { inputType: "datetime-local" }),
    { type: "checkbox", name: "consent", title: "Access to diagnostic data", choices: ["Allow support to read it"] },
    { type: "file", name: "files", title: "Files", allowMultiple: true },
    ...Object.entries(texts).map(([name, title]) => text(name, title)),
    text("email", "Email address", { inputType: "email", isRequired: true }),
    text("phone", "Phone number", { inputType: "tel" }),
    { type: "dropdown", name: "language", title: "Preferred language for replies", choices: languages },
  ],
});
model.onComplete.add(({ data }) => send(data));
renderSurvey(model, document.getElementById("form"));
