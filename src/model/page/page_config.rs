use super::link::Link;
use crate::model::read::Read;
use crate::model::{EscalationGate, Json, Limits, OperatorHours, Overrides, Partner, text};

/// Configuration of the page owner, parsed from the element's `config`.
///
/// Parsing is lenient: an unknown key or invalid value is skipped with a warning that names the accepted ones, and the
/// rest applies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageConfig {
    /// Overrides of the cloud's rules.
    pub rules: Overrides,
    /// Addresses of help pages, by the link's name.
    pub links: Vec<(String, Link)>,
    /// Fluent (FTL) messages that override the built-in ones, by language tag.
    pub messages: Vec<(String, String)>,
    /// Contact address shown when the widget cannot help.
    pub contact: Option<Link>,
    /// The partner who supports the customers.
    pub partner: Option<Partner>,
    /// Whether cookies are sent to a backend of another origin (CORS credentials).
    pub credentials: bool,
    /// Whether drafts are persisted on the device.
    pub drafts: bool,
}

impl PageConfig {
    /// The accepted keys.
    pub const KEYS: [&'static str; 12] = [
        "categories",
        "severities",
        "limits",
        "steps",
        "escalationGate",
        "operatorHours",
        "links",
        "messages",
        "contact",
        "partner",
        "credentials",
        "drafts",
    ];

    /// The accepted names in `links`.
    pub const LINK_NAMES: [&'static str; 10] = [
        "escalation",
        "customerSupport",
        "adminRelationships",
        "partnerCenterAccount",
        "customerSelfSupport",
        "technicalSupport",
        "billingSupport",
        "serviceHealth",
        "programGuide",
        "programAgreement",
    ];

    /// Parses a configuration. Also returns the warnings, in English, for developers.
    pub fn read(value: &Json) -> (Self, Vec<String>) {
        let mut reader = Reader::default();
        let mut config = Self { drafts: true, ..Self::default() };
        match value {
            Json::Null => {}
            Json::Object(object) => reader.read(object, &mut config),
            _ => reader.warnings.push("config: expected an object".to_owned()),
        }
        (config, reader.warnings)
    }
}

const HOURS: &str = r#"{ "timeZone": "Asia/Shanghai", "opens": "09:00", "closes": "24:00" }"#;

#[derive(Default)]
struct Reader {
    warnings: Vec<String>,
}

impl Reader {
    fn read(&mut self, object: &[(String, Json)], config: &mut PageConfig) {
        for (key, value) in object {
            match key.as_str() {
                "categories" => config.rules.categories = self.items(key, value, r#"a list of { "id": "…" }"#),
                "severities" => config.rules.severities = self.items(key, value, r#"a list of { "id": "minimal" }"#),
                "limits" => config.rules.limits = self.expected(key, Limits::read(value), "an object of numbers"),
                "steps" => config.rules.steps = self.items(key, value, r#"a list of { "id": "…" }"#),
                "escalationGate" => {
                    let gate = value.as_str().and_then(EscalationGate::parse);
                    config.rules.gate = self.expected(key, gate, r#""advise" or "enforce""#);
                }
                "operatorHours" => {
                    config.rules.hours = self.expected(key, OperatorHours::read(value), HOURS);
                }
                "links" => config.links = self.links(value),
                "messages" => config.messages = self.texts(key, value),
                "contact" => config.contact = value.as_str().and_then(|address| self.link(key, address)),
                "partner" => {
                    config.partner = self.expected(key, Partner::read(value), "an object with name, hours, channels");
                }
                "credentials" => config.credentials = self.credentials(value),
                "drafts" => config.drafts = self.expected(key, value.as_bool(), "true or false").unwrap_or(true),
                _ => self.unknown("config", key, &PageConfig::KEYS),
            }
        }
    }

    fn items<T: Read>(&mut self, key: &str, value: &Json, form: &str) -> Vec<T> {
        let items = value.as_array().and_then(|items| items.iter().map(T::read).collect());
        self.expected(key, items, form).unwrap_or_default()
    }

    fn expected<T>(&mut self, key: &str, read: Option<T>, form: &str) -> Option<T> {
        if read.is_none() {
            self.warnings.push(format!("config.{key}: expected {form}"));
        }
        read
    }

    /// Parses an object whose members are strings.
    fn texts(&mut self, key: &str, value: &Json) -> Vec<(String, String)> {
        let pairs = value.as_object().and_then(|object| {
            object.iter().map(|(name, text)| Some((name.clone(), text.as_str()?.to_owned()))).collect()
        });
        self.expected(key, pairs, "an object of texts").unwrap_or_default()
    }

    fn links(&mut self, value: &Json) -> Vec<(String, Link)> {
        let mut links = Vec::new();
        for (name, address) in self.texts("links", value) {
            if !PageConfig::LINK_NAMES.contains(&name.as_str()) {
                self.unknown("config.links", &name, &PageConfig::LINK_NAMES);
            } else if let Some(link) = self.link(&format!("links.{name}"), &address) {
                links.push((name, link));
            }
        }
        links
    }

    fn link(&mut self, key: &str, address: &str) -> Option<Link> {
        let link = Link::parse(address);
        if link.is_none() {
            self.warnings.push(format!("config.{key}: expected an absolute https, http, mailto or tel address"));
        }
        link
    }

    fn credentials(&mut self, value: &Json) -> bool {
        match value.as_str() {
            Some("include") => true,
            Some("same-origin") => false,
            _ => {
                self.warnings.push("config.credentials: expected \"same-origin\" or \"include\"".to_owned());
                false
            }
        }
    }

    fn unknown(&mut self, place: &str, key: &str, known: &[&str]) {
        self.warnings.push(text::unexpected(&format!("{place}: unknown key"), key, known));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::model::Severity;

    #[test]
    fn every_key_is_read() {
        let (config, warnings) = PageConfig::read(
            &json!({
                "categories": [{ "id": "billing", "name": "Money", "maxSeverity": "minimal" }],
                "severities": [{ "id": "minimal", "firstResponse": "PT4H" }],
                "limits": { "titleLength": 60 },
                "steps": [{ "id": "license" }, { "id": "vpn", "name": "Tried without the VPN" }],
                "escalationGate": "enforce",
                "operatorHours": { "timeZone": "Europe/Berlin", "opens": "08:30", "closes": "17:00" },
                "links": { "escalation": "https://portal.example/escalation" },
                "messages": { "en-US": "home-title = Hello" },
                "contact": "mailto:support@contoso.com",
                "partner": { "name": "Contoso", "hours": "09:00–18:00", "channels": ["tel:+14255550100"] },
                "credentials": "include",
                "drafts": false,
            })
            .into(),
        );
        assert_eq!(warnings, Vec::<String>::new());
        assert_eq!(config.rules.categories[0].max_severity, Some(Severity::Minimal));
        assert_eq!(
            config.rules.limits.map(|limits| (limits.title_length, limits.description_length)),
            Some((60, 4_000))
        );
        assert_eq!(config.rules.severities.len() + config.links.len() + config.messages.len(), 3);
        assert_eq!(config.rules.steps[1].name.as_deref(), Some("Tried without the VPN"));
        assert_eq!(config.rules.gate, Some(EscalationGate::Enforce));
        assert_eq!(config.rules.hours.map(|hours| hours.time_zone).as_deref(), Some("Europe/Berlin"));
        assert!(config.contact.is_some() && config.credentials && !config.drafts);
        assert_eq!(config.partner.map(|partner| partner.channels.len()), Some(1));
    }

    #[test]
    fn what_is_wrong_is_named_and_left_out() {
        let (config, warnings) = PageConfig::read(
            &json!({
                "colour": "red",
                "links": { "escalation": "javascript:alert(1)", "careers": "https://contoso.com" },
                "limits": "many",
                "operatorHours": { "timeZone": "Europe/Berlin", "opens": "17:00", "closes": "09:00" },
                "credentials": true,
                "contact": "mailto:support@contoso.com",
            })
            .into(),
        );
        assert_eq!(warnings.len(), 6, "{warnings:?}");
        assert!(warnings.iter().any(|warning| warning.contains("categories, severities")));
        assert!(config.links.is_empty() && config.rules.limits.is_none() && config.contact.is_some());
    }

    #[test]
    fn cookies_are_sent_where_the_page_says_so_alone() {
        for (value, sends, faults) in [("include", true, 0), ("same-origin", false, 0), ("omit", false, 1)] {
            let (config, warnings) = PageConfig::read(&json!({ "credentials": value }).into());
            assert_eq!((config.credentials, warnings.len()), (sends, faults), "{value}");
        }
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "\\PC{0,20}".prop_map(Value::from),
        ];
        let key = prop_oneof!["[a-z]{1,8}", proptest::sample::select(&PageConfig::KEYS[..]).prop_map(str::to_owned)];
        leaf.prop_recursive(3, 24, 4, move |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                proptest::collection::btree_map(key.clone(), inner, 0..4)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn anything_is_read_without_failing(value in any_json()) {
            let _ = PageConfig::read(&value.into());
        }
    }
}
