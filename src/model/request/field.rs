use super::flaw::Flaw;
use super::new_request::RequestKind;
use crate::model::base::string_enum;
use crate::model::{Limits, TextLimit};

string_enum! {
    /// A form field, named by its path on the wire; declared in the order of the form.
    pub enum Field {
        /// The backend's identifier of the customer that the request is for.
        Customer = "customer.id",
        /// Name of the customer that the request is for.
        CustomerName = "customer.companyName",
        /// Domain of that customer, which distinguishes customers of the same name.
        CustomerDomain = "customer.domain",
        /// The backend's identifier of the affected service.
        Service = "serviceId",
        /// Identifier of the problem's category.
        Category = "categoryId",
        /// One-line summary of the problem.
        Title = "title",
        /// Full description of the problem.
        Description = "description",
        /// Business impact of the problem.
        Severity = "severity",
        /// When the problem began, as local date and time.
        ProblemStartTime = "problemStartTime",
        /// Given name of the person to contact.
        FirstName = "primaryContact.firstName",
        /// Family name of the person to contact.
        LastName = "primaryContact.lastName",
        /// Email address of the person to contact.
        Email = "primaryContact.email",
        /// Telephone number of the person to contact.
        PhoneNumber = "primaryContact.phoneNumber",
        /// How support contacts that person.
        PreferredContactMethod = "preferredContactMethod",
        /// BCP 47 tag of the language that support answers in.
        PreferredSupportLanguage = "preferredSupportLanguage",
        /// Whether support may read diagnostic data.
        DiagnosticConsent = "diagnosticConsent",
    }
}

impl Field {
    /// Fields that say which customer has the problem.
    pub const CUSTOMER: [Self; 3] = [Self::Customer, Self::CustomerName, Self::CustomerDomain];

    /// Parses a JSON pointer of the backend's problem details; `None` for an unknown field.
    pub fn from_pointer(pointer: &str) -> Option<Self> {
        Self::parse(&pointer.strip_prefix('/')?.replace('/', "."))
    }

    /// Returns the JSON pointer (RFC 6901) of this field in a new request.
    pub fn pointer(self) -> String {
        format!("/{}", self.as_str().replace('.', "/"))
    }

    /// Returns the HTML `autocomplete` token; `off` where a browser could only guess.
    pub fn autocomplete(self) -> &'static str {
        match self {
            Self::FirstName => "given-name",
            Self::LastName => "family-name",
            Self::Email => "email",
            Self::PhoneNumber => "tel",
            _ => "off",
        }
    }

    /// Returns whether the field is required.
    pub fn is_required(self) -> bool {
        matches!(
            self,
            Self::CustomerName
                | Self::CustomerDomain
                | Self::Category
                | Self::Title
                | Self::Description
                | Self::Severity
                | Self::Email
        )
    }

    /// Returns whether form and review of a request of this kind show the field. The customer's identifier means
    /// nothing to the user: name and domain are shown instead.
    pub fn is_part_of(self, kind: RequestKind) -> bool {
        match self {
            Self::Customer => false,
            Self::CustomerName | Self::CustomerDomain => kind == RequestKind::Customer,
            Self::Service => kind != RequestKind::PartnerCenter,
            _ => true,
        }
    }

    /// Returns the length and character limits of the field's text.
    pub fn limit(self, limits: &Limits) -> TextLimit {
        match self {
            Self::Title => TextLimit::line(limits.title_length),
            Self::Description => TextLimit::lines(limits.description_length),
            Self::PhoneNumber => TextLimit::PHONE_NUMBER,
            Self::PreferredSupportLanguage => TextLimit::LANGUAGE,
            Self::Customer | Self::Service | Self::Category => TextLimit::IDENTIFIER,
            _ => TextLimit::NAME,
        }
    }

    /// Returns whether the form shows a counter of remaining characters.
    pub fn is_counted(self) -> bool {
        matches!(self, Self::Title | Self::Description)
    }

    /// Returns whether the text is free prose, which is sent as typed, and not a structured value, whose full-width
    /// characters are normalized.
    pub fn is_prose(self) -> bool {
        matches!(self, Self::Title | Self::Description | Self::CustomerName | Self::FirstName | Self::LastName)
    }
}

impl Flaw {
    /// Returns the first flaw of each field, in the order of the form.
    pub fn in_order(flaws: &[(Field, Self)]) -> Vec<(Field, Self)> {
        let first = |field: &Field| flaws.iter().copied().find(|(flawed, _)| flawed == field);
        Field::ALL.iter().filter_map(first).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_lead_to_their_fields() {
        for &field in Field::ALL {
            assert_eq!(Field::from_pointer(&field.pointer()), Some(field));
        }
        assert_eq!(Field::from_pointer("/primaryContact/email"), Some(Field::Email));
        assert_eq!(Field::from_pointer("title"), None);
        assert_eq!(Field::from_pointer("/password"), None);
    }

    fn those(has: impl Fn(Field) -> bool) -> Vec<&'static str> {
        Field::ALL.iter().filter(|&&field| has(field)).map(|field| field.as_str()).collect()
    }

    #[test]
    fn browsers_fill_in_who_asks() {
        let tokens = Field::ALL.iter().map(|field| (field.as_str(), field.autocomplete()));
        let filled: Vec<_> = tokens.filter(|(_, token)| *token != "off").collect();
        let expected = [
            ("primaryContact.firstName", "given-name"),
            ("primaryContact.lastName", "family-name"),
            ("primaryContact.email", "email"),
            ("primaryContact.phoneNumber", "tel"),
        ];
        assert_eq!(filled, expected);
    }

    #[test]
    fn what_is_required_and_what_is_counted() {
        let required = [
            "customer.companyName",
            "customer.domain",
            "categoryId",
            "title",
            "description",
            "severity",
            "primaryContact.email",
        ];
        assert_eq!(those(Field::is_required), required);
        assert_eq!(those(Field::is_counted), ["title", "description"]);
    }

    #[test]
    fn each_form_leaves_out_what_it_does_not_need() {
        let left_out = |kind| those(|field| !field.is_part_of(kind));
        let customer = ["customer.id", "customer.companyName", "customer.domain"];
        assert_eq!(left_out(RequestKind::Customer), customer[..1]);
        assert_eq!(left_out(RequestKind::CustomerSelfService), customer);
        assert_eq!(left_out(RequestKind::PartnerCenter), [&customer[..], &["serviceId"]].concat());
    }
}
