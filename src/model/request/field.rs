use super::flaw::Flaw;
use super::new_request::RequestKind;
use crate::model::base::string_enum;
use crate::model::{Limits, TextLimit};

string_enum! {
    /// A field that a person fills in, named as on the wire; the order is that of the form.
    pub enum Field {
        /// The customer that the request is for, by the backend's identifier.
        Customer = "customer.id",
        /// Name of the customer that the request is for.
        CustomerName = "customer.companyName",
        /// Domain of that customer, which tells equal names apart.
        CustomerDomain = "customer.domain",
        /// The service that it is about, by the backend's identifier.
        Service = "serviceId",
        /// What kind of problem it is.
        Category = "categoryId",
        /// The problem in a few words.
        Title = "title",
        /// The problem in full.
        Description = "description",
        /// How much it hurts.
        Severity = "severity",
        /// When it began, as local date and time.
        ProblemStartTime = "problemStartTime",
        /// Given name of the person to contact.
        FirstName = "primaryContact.firstName",
        /// Family name of the person to contact.
        LastName = "primaryContact.lastName",
        /// Email address of the person to contact.
        Email = "primaryContact.email",
        /// Telephone number of the person to contact.
        PhoneNumber = "primaryContact.phoneNumber",
        /// How to reach that person.
        PreferredContactMethod = "preferredContactMethod",
        /// The language to be answered in.
        PreferredSupportLanguage = "preferredSupportLanguage",
        /// Whether support may read diagnostic data.
        DiagnosticConsent = "diagnosticConsent",
    }
}

impl Field {
    /// The field that a JSON pointer of the backend speaks of.
    pub fn from_pointer(pointer: &str) -> Option<Self> {
        Self::parse(&pointer.strip_prefix('/')?.replace('/', "."))
    }

    /// The JSON pointer of this field in a new request.
    pub fn pointer(self) -> String {
        format!("/{}", self.as_str().replace('.', "/"))
    }

    /// The HTML `autocomplete` token; `off` where a browser could only guess.
    pub fn autocomplete(self) -> &'static str {
        match self {
            Self::FirstName => "given-name",
            Self::LastName => "family-name",
            Self::Email => "email",
            Self::PhoneNumber => "tel",
            _ => "off",
        }
    }

    /// Whether a request cannot do without it.
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

    /// Whether people are shown it before a request of this kind is sent. The customer's identifier says nothing to
    /// them: name and domain stand for it.
    pub fn is_part_of(self, kind: RequestKind) -> bool {
        match self {
            Self::Customer => false,
            Self::CustomerName | Self::CustomerDomain => kind == RequestKind::Customer,
            Self::Service => kind != RequestKind::PartnerCenter,
            _ => true,
        }
    }

    /// What its text may hold.
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

    /// Whether people are told how many characters are left.
    pub fn is_counted(self) -> bool {
        matches!(self, Self::Title | Self::Description)
    }

    /// Whether the text is free prose, which is sent as typed, and not a structured value, whose full-width
    /// characters are normalised.
    pub fn is_prose(self) -> bool {
        matches!(self, Self::Title | Self::Description | Self::CustomerName | Self::FirstName | Self::LastName)
    }
}

impl Flaw {
    /// The first flaw of each field, in the order of the form.
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
}
