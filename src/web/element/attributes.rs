use super::host::Host;
use crate::model::{Load, View, Word};
use crate::web::net::backend_address;

/// The element's attributes, parsed leniently: an invalid value causes a warning that lists the valid ones.
pub struct Attributes(Host);

impl Attributes {
    /// The attributes of an element.
    pub fn new(host: Host) -> Self {
        Self(host)
    }

    /// The value of an attribute with a fixed set of words.
    pub fn word<T: Word>(&self, name: &str, default: T) -> T {
        let Some(written) = self.0.attribute(name) else { return default };
        T::read(&written).unwrap_or_else(|| {
            self.warn_of(name, &written, &T::words());
            default
        })
    }

    /// The view to show, from the attribute `view`.
    pub fn view(&self) -> View {
        self.0.attribute("view").map_or(View::Home, |path| self.known_view(&path))
    }

    /// The view of a path, or home for an unknown path.
    pub fn known_view(&self, path: &str) -> View {
        View::parse(path).unwrap_or_else(|| {
            self.warn_of("view", path, &View::PATHS);
            View::Home
        })
    }

    /// The backend's base address; `None` if it is missing or may not be called.
    pub fn backend(&self) -> Option<String> {
        let written = self.0.attribute("backend");
        let address = written.as_deref().and_then(backend_address::resolve);
        if address.is_none() {
            let message = match written {
                Some(_) => "backend: expected an https address, or http on this computer",
                None => "backend: the attribute is missing, so nothing can be sent",
            };
            self.0.warn("backend", message);
        }
        address
    }

    /// Warns about an invalid value of `load`, which only the loader acts on.
    pub fn check_load(&self) {
        self.word("load", Load::Visible);
    }

    fn warn_of(&self, name: &str, written: &str, known: &[&str]) {
        let written: String = written.chars().take(40).collect();
        let message = format!("{name}: unknown value {written:?}; expected one of {}", known.join(", "));
        self.0.warn("attribute", &message);
    }
}
