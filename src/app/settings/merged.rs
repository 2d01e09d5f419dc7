use super::offer::Offer;
use super::page_settings::PageSettings;
use super::settings::Settings;
use super::wording::Wording;
use crate::i18n::Names;
use crate::model::{Link, PageConfig, Partner, Rules};

/// Merges the settings of page and backend: the backend's rules win, since it enforces them; the page's links and
/// partner win. What neither determines stays as it was: the caller, the missing features, the count of the requests
/// whose customers are not notified, and the features while they are unknown.
pub fn merged(before: Settings, page: &PageSettings, offer: &Offer) -> Settings {
    let (config, said) = (&page.config, &offer.said);
    let known = said.links.iter().filter(|(name, _)| PageConfig::LINK_NAMES.contains(&name.as_str()));
    let offered = known.filter_map(|(name, address)| Some((name.clone(), Link::parse(address)?)));
    Settings {
        display: page.display,
        theme: page.theme,
        audience: page.audience,
        rules: Rules::of(page.cloud).overridden(&config.rules).overridden(&said.rules()),
        links: config.links.iter().cloned().chain(offered).collect(),
        contact: config.contact.clone(),
        partner: partner(page, offer),
        preset: page.context.preset.clone(),
        tenants: page.context.tenants.clone(),
        features: offer.features.map_or(before.features, |features| Some(features.without(before.missing))),
        backend: page.backend.clone().unwrap_or_default(),
        drafts: config.drafts,
        ..before
    }
}

/// What texts mention and are overridden with, by page and backend.
pub fn wording(page: &PageSettings, offer: &Offer) -> Wording {
    let names = Names { cloud: page.cloud, operator: offer.said.operator.clone(), partner: partner(page, offer).name };
    Wording { names, overrides: page.config.messages.clone() }
}

fn partner(page: &PageSettings, offer: &Offer) -> Partner {
    page.config.partner.clone().or_else(|| offer.said.partner.clone()).unwrap_or_default()
}
