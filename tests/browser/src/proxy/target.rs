use hyper::Method;

/// Filter for the calls that a fault applies to.
#[derive(Clone, Debug)]
pub struct Target {
    method: Option<Method>,
    path: String,
}

impl Target {
    /// Matches calls of any method whose path with query contains `path`.
    pub fn any(path: &str) -> Self {
        Self { method: None, path: path.to_owned() }
    }

    /// Matches calls of one method whose path with query contains `path`.
    pub fn of(method: Method, path: &str) -> Self {
        Self { method: Some(method), path: path.to_owned() }
    }

    /// Returns whether a call matches.
    pub(crate) fn is_hit(&self, method: &Method, path: &str) -> bool {
        self.method.as_ref().is_none_or(|wanted| wanted == method) && path.contains(&self.path)
    }
}
