use crate::model::{Failure, Features};
use crate::wire::BackendConfig;

/// What one backend offers for one cloud, as far as it has said.
#[derive(Debug, Default)]
pub struct Offer {
    /// Its last answer; nothing yet, and nothing from a backend without `config`.
    pub said: BackendConfig,
    /// Its features; `None` while they are unknown.
    pub features: Option<Features>,
}

impl Offer {
    /// Takes in the outcome of `GET config`. A backend without `config` offers nothing but `POST requests`. After any
    /// other failure everything known stays; if no features are known, all are assumed, since each feature handles its
    /// own failure.
    pub fn take(&mut self, answer: Result<BackendConfig, &Failure>) {
        match answer {
            Ok(config) => *self = Self { features: Some(Features::read(&config.features)), said: config },
            Err(Failure::NotFound | Failure::Unsupported | Failure::NoBackend) => {
                *self = Self { said: BackendConfig::default(), features: Some(Features::NONE) };
            }
            Err(_) => self.assume_all(),
        }
    }

    /// Assumes all features if none are known: a slow backend must not block the user.
    pub fn assume_all(&mut self) {
        self.features.get_or_insert(Features::ALL);
    }
}
