use crate::i18n::{Localizer, MessageId, is_same_language, messages};
use crate::model::{HelpFlow, RequestStatus, RequestSummary, WatchedIssue, text};

/// Template and arguments of a message to a customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageContext {
    subject: MessageId,
    text: MessageId,
    service: String,
    title: String,
    /// The language of the title, where it need not be that of the message.
    title_language: Option<String>,
    reference: String,
}

impl MessageContext {
    /// Message while the problem is being investigated, or is a known issue.
    pub fn of_flow(flow: &HelpFlow) -> Self {
        let service = flow.service().map(|service| service.display_name.as_str());
        let (subject, text) = match service {
            None => {
                (messages::CUSTOMER_MESSAGE_SUBJECT_NO_SERVICE, messages::CUSTOMER_MESSAGE_WORKING_ON_IT_NO_SERVICE)
            }
            Some(_) if flow.is_known() => (messages::CUSTOMER_MESSAGE_SUBJECT, messages::CUSTOMER_MESSAGE_KNOWN_ISSUE),
            Some(_) => (messages::CUSTOMER_MESSAGE_SUBJECT, messages::CUSTOMER_MESSAGE_WORKING_ON_IT),
        };
        Self::new(subject, text, service)
    }

    /// Message for a resolved or closed request. A closed one need not have been solved.
    pub fn of_request(request: &RequestSummary) -> Self {
        let service = request.service_name.as_deref();
        let (subject, text) = match (request.status, service) {
            (RequestStatus::Closed, _) => {
                (messages::CUSTOMER_MESSAGE_SUBJECT_CLOSED, messages::CUSTOMER_MESSAGE_CLOSED)
            }
            (_, Some(_)) => (messages::CUSTOMER_MESSAGE_SUBJECT_SOLVED, messages::CUSTOMER_MESSAGE_SOLVED),
            (_, None) => (messages::CUSTOMER_MESSAGE_SUBJECT_SOLVED, messages::CUSTOMER_MESSAGE_SOLVED_NO_SERVICE),
        };
        let (title, reference) = (text::shown(&request.title, 200), text::shown(&request.reference, 80));
        Self { title, reference, ..Self::new(subject, text, service) }
    }

    /// Message for a resolved known issue.
    pub fn of_issue(issue: &WatchedIssue) -> Self {
        let title = text::shown(&issue.title, 200);
        let service = Some(issue.service_name.as_str());
        Self {
            title,
            title_language: issue.title_language.clone(),
            ..Self::new(
                messages::CUSTOMER_MESSAGE_SUBJECT_KNOWN_ISSUE_ENDED,
                messages::CUSTOMER_MESSAGE_KNOWN_ISSUE_ENDED,
                service,
            )
        }
    }

    /// Returns subject and text in a language, without Fluent's isolation characters, which other programs may not
    /// understand.
    pub fn worded(&self, texts: &Localizer) -> (String, String) {
        let value = |text: &String| text.clone().into();
        let arguments =
            [("service", value(&self.service)), ("title", value(&self.title)), ("reference", value(&self.reference))];
        let word = |id| text::without_isolates(&texts.text_with(id, &arguments));
        let (subject, text) = self.templates(texts.tag());
        (word(subject), word(text))
    }

    /// The templates for a message in a language. A title in another one does not become a part of its sentences.
    fn templates(&self, language: &str) -> (MessageId, MessageId) {
        let is_foreign = self.title_language.as_ref().is_some_and(|title| !is_same_language(title, language));
        if is_foreign {
            (
                messages::CUSTOMER_MESSAGE_SUBJECT_KNOWN_ISSUE_ENDED_OTHER_LANGUAGE,
                messages::CUSTOMER_MESSAGE_KNOWN_ISSUE_ENDED_OTHER_LANGUAGE,
            )
        } else {
            (self.subject, self.text)
        }
    }

    fn new(subject: MessageId, text: MessageId, service: Option<&str>) -> Self {
        let service = service.map(|name| text::shown(name, 80)).unwrap_or_default();
        Self { subject, text, service, title: String::new(), title_language: None, reference: String::new() }
    }
}
