// Three fields: name, email address and description. It opens at once, as ours does.
import { feedbackIntegration, init } from "@sentry/browser";

const onSubmitSuccess = () => dispatchEvent(new Event("form-submitted"));
const feedback = feedbackIntegration({ autoInject: false, colorScheme: "light", onSubmitSuccess });
init({ dsn: `${location.protocol}//key@${location.host}/1`, integrations: [feedback], defaultIntegrations: false });
const form = await feedback.createForm();
form.appendToDom();
form.open();
