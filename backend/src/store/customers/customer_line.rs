use serde::Deserialize;
use support_widget::model::{Flaw, Relationship, TextLimit};

/// A customer to import: one line of JSON.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CustomerLine {
    /// Name of its partner.
    pub partner: String,
    /// The company's name.
    pub company_name: String,
    /// The company's domain, unique among the partner's customers.
    pub domain: String,
    /// Identifier of its tenant.
    #[serde(default)]
    pub tenant_id: Option<String>,
    /// The partner's admin relationship with it.
    pub relationship: Relationship,
    /// Identifiers of its services; those missing in the catalogue are skipped.
    #[serde(default)]
    pub services: Vec<String>,
}

impl CustomerLine {
    /// The first text that breaks the limits of a request, by its member name: requests for the customer copy these
    /// texts.
    pub(crate) fn flaw(&self) -> Option<(&'static str, Flaw)> {
        let texts = [
            ("partner", TextLimit::NAME, Some(&self.partner)),
            ("companyName", TextLimit::NAME, Some(&self.company_name)),
            ("domain", TextLimit::NAME, Some(&self.domain)),
            ("tenantId", TextLimit::IDENTIFIER, self.tenant_id.as_ref()),
        ];
        texts.into_iter().find_map(|(member, limit, text)| Some((member, limit.flaw(text?)?)))
    }
}
