use crate::model::base::{string_enum, wire_struct};
use crate::model::{Cloud, Escalation, Severity, TextLimit, Timestamp};

wire_struct! {
    /// A new support request, as it is submitted.
    pub struct NewRequest {
        /// Kind of the request: whose problem it reports.
        pub kind: RequestKind,
        /// The affected cloud.
        pub cloud: Cloud,
        /// One-line summary of the problem.
        pub title: String,
        /// Full description of the problem, in plain text.
        pub description: String,
        /// Business impact of the problem.
        pub severity: Severity,
        /// Identifier of one of the backend's categories.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub category_id: Option<String>,
        /// Identifier of the affected service.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub service_id: Option<String>,
        /// When the problem began; not in the future.
        pub problem_start_time: Option<Timestamp>,
        /// The customer that the request is for; required when `kind` is `customer`.
        pub customer: Option<CustomerReference>,
        /// The person whom support contacts; in a request of kind `customer` an employee of the partner.
        pub primary_contact: Contact,
        /// How support contacts that person.
        pub preferred_contact_method: Option<ContactMethod>,
        /// BCP 47 tag of the language that support answers in.
        #[cfg_attr(feature = "openapi", schema(max_length = 64))]
        pub preferred_support_language: Option<String>,
        /// Whether support may read diagnostic data; never preselected.
        #[serde(default)]
        pub diagnostic_consent: bool,
        /// Escalation record: what was checked and tried before the request.
        pub escalation: Option<Escalation>,
        /// Page, language and widget version that the request was written with.
        pub context: Option<PageContext>,
    }
}

string_enum! {
    /// Kind of a request: whose problem it reports, and to whom.
    pub enum RequestKind {
        /// The partner's own problem with Partner Center.
        PartnerCenter = "partnerCenter",
        /// A customer's problem, reported by the partner to the operator.
        Customer = "customer",
        /// A customer's problem, reported by the customer to the partner.
        CustomerSelfService = "customerSelfService",
    }
}

string_enum! {
    /// How support contacts a person.
    pub enum ContactMethod {
        /// By email.
        Email = "email",
        /// By telephone.
        Phone = "phone",
    }
}

wire_struct! {
    /// The customer that a request is for: by the backend's identifier, or by the name and domain that the user typed
    /// where the backend offers no customers to choose from.
    #[derive(Default)]
    pub struct CustomerReference {
        /// The backend's identifier of the customer.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub id: Option<String>,
        /// The company's name.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub company_name: Option<String>,
        /// The company's domain, which is unique, unlike its name.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub domain: Option<String>,
    }
}

impl CustomerReference {
    /// Drops a name or domain over the limits if there is an identifier: the backend would refuse them, the identifier
    /// suffices, and the form offers no way to correct them.
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

wire_struct! {
    /// Page, language and widget version that a request was written with. Nothing in it identifies the user.
    #[derive(Default)]
    pub struct PageContext {
        /// The page's address, without query and fragment.
        #[cfg_attr(feature = "openapi", schema(max_length = 2048))]
        pub page_url: Option<String>,
        /// BCP 47 tag of the displayed language.
        #[cfg_attr(feature = "openapi", schema(max_length = 64))]
        pub locale: Option<String>,
        /// Version of the widget.
        #[cfg_attr(feature = "openapi", schema(max_length = 64))]
        pub widget_version: Option<String>,
    }
}

impl PageContext {
    /// Drops values over the limits: the backend would refuse them, and the user, who has not written them, could not
    /// correct them.
    pub fn fitting(self) -> Self {
        let fitting = |text: Option<String>, limit: TextLimit| text.filter(|text| limit.fits(text));
        Self {
            page_url: fitting(self.page_url, TextLimit::PAGE_URL),
            locale: fitting(self.locale, TextLimit::LANGUAGE),
            widget_version: fitting(self.widget_version, TextLimit::VERSION),
        }
    }
}
