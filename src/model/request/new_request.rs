use crate::model::base::{string_enum, wire_struct};
use crate::model::{Cloud, Escalation, Severity, TextLimit, Timestamp};

wire_struct! {
    /// A request as it is sent: every value has its final type, and the names are those of the wire.
    pub struct NewRequest {
        /// Whose problem it is.
        pub kind: RequestKind,
        /// The cloud it is about.
        pub cloud: Cloud,
        /// The problem in a few words.
        pub title: String,
        /// The problem in full.
        pub description: String,
        /// How much it hurts.
        pub severity: Severity,
        /// Identifier of one of the backend's categories.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub category_id: Option<String>,
        /// Identifier of the service that it is about.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub service_id: Option<String>,
        /// When it began; not in the future.
        pub problem_start_time: Option<Timestamp>,
        /// The customer it is for; required for `customer`.
        pub customer: Option<CustomerReference>,
        /// Whom support writes to or calls: the partner's person.
        pub primary_contact: Contact,
        /// How support reaches that person.
        pub preferred_contact_method: Option<ContactMethod>,
        /// BCP 47 tag of the language to be answered in.
        #[cfg_attr(feature = "openapi", schema(max_length = 64))]
        pub preferred_support_language: Option<String>,
        /// Whether support may read diagnostic data; never preselected.
        #[serde(default)]
        pub diagnostic_consent: bool,
        /// What was looked at and tried before.
        pub escalation: Option<Escalation>,
        /// Where it was written.
        pub context: Option<PageContext>,
    }
}

string_enum! {
    /// Whose problem a request is about.
    pub enum RequestKind {
        /// The partner's own, with Partner Center.
        PartnerCenter = "partnerCenter",
        /// A customer's, reported by the partner.
        Customer = "customer",
        /// A customer's, reported by the customer to the partner.
        CustomerSelfService = "customerSelfService",
    }
}

string_enum! {
    /// How support reaches the contact.
    pub enum ContactMethod {
        /// By email.
        Email = "email",
        /// By telephone.
        Phone = "phone",
    }
}

wire_struct! {
    /// The customer that a request is for: an identifier of the backend, or what the person typed where the
    /// backend has no customers to choose from.
    #[derive(Default)]
    pub struct CustomerReference {
        /// The backend's identifier.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub id: Option<String>,
        /// The company's name.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub company_name: Option<String>,
        /// The company's domain: names can be shared, domains cannot.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub domain: Option<String>,
    }
}

impl CustomerReference {
    /// Without what a backend would refuse: where it knows the customer by identifier, name and domain say nothing
    /// more, and nobody could correct them.
    pub fn fitting(mut self) -> Self {
        if self.id.is_some() {
            for part in [&mut self.company_name, &mut self.domain] {
                *part = part.take().filter(|part| TextLimit::NAME.fits(part));
            }
        }
        self
    }
}

wire_struct! {
    /// The person whom support contacts.
    #[derive(Default)]
    pub struct Contact {
        /// Given name.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub first_name: Option<String>,
        /// Family name.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub last_name: Option<String>,
        /// Email address.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub email: String,
        /// Telephone number; required when `phone` is the preferred method.
        #[cfg_attr(feature = "openapi", schema(max_length = 50))]
        pub phone_number: Option<String>,
    }
}

impl Contact {
    /// The person's whole name as a language writes it; empty where none was given. Chinese readers expect names in
    /// Chinese characters with the family name first, and no space.
    pub fn full_name(&self, tag: &str) -> String {
        let [first, last] = [&self.first_name, &self.last_name].map(|name| name.as_deref().unwrap_or_default());
        let is_chinese =
            |name: &str| !name.is_empty() && name.chars().all(|it| ('\u{3400}'..='\u{9fff}').contains(&it));
        if tag.starts_with("zh") && is_chinese(first) && is_chinese(last) {
            return [last, first].concat();
        }
        [first, last].join(" ").trim().to_owned()
    }
}

wire_struct! {
    /// Where a request was written; nothing in it tells who wrote it.
    #[derive(Default)]
    pub struct PageContext {
        /// The page's address, without query and fragment.
        #[cfg_attr(feature = "openapi", schema(max_length = 2048))]
        pub page_url: Option<String>,
        /// BCP 47 tag of the language shown.
        #[cfg_attr(feature = "openapi", schema(max_length = 64))]
        pub locale: Option<String>,
        /// Version of the widget.
        #[cfg_attr(feature = "openapi", schema(max_length = 64))]
        pub widget_version: Option<String>,
    }
}

impl PageContext {
    /// Without what a backend would refuse: nobody has written it, so nobody could correct it.
    pub fn fitting(self) -> Self {
        let fitting = |text: Option<String>, limit: TextLimit| text.filter(|text| limit.fits(text));
        Self {
            page_url: fitting(self.page_url, TextLimit::PAGE_URL),
            locale: fitting(self.locale, TextLimit::LANGUAGE),
            widget_version: fitting(self.widget_version, TextLimit::VERSION),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_as_the_reader_expects() {
        for (first, last, tag, whole) in [
            ("Ana", "Ruiz", "es-ES", "Ana Ruiz"),
            ("Ana", "Ruiz", "zh-CN", "Ana Ruiz"),
            ("小明", "王", "zh-TW", "王小明"),
            ("小明", "王", "en-US", "小明 王"),
            ("", "王", "zh-CN", "王"),
            ("", "", "en-US", ""),
        ] {
            let name = |name: &str| Some(name.to_owned()).filter(|name| !name.is_empty());
            let contact = Contact { first_name: name(first), last_name: name(last), ..Contact::default() };
            assert_eq!(contact.full_name(tag), whole, "{tag}");
        }
    }
}
