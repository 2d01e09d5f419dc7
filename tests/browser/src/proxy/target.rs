use hyper::Method;

/// The calls that a fault strikes.
#[derive(Clone, Debug)]
pub struct Target {
    method: Option<Method>,
    path: String,
}

impl Target {
    /// Calls of any method whose path, with its query, has this part.
    pub fn any(path: &str) -> Self {
        Self { method: None, path: path.to_owned() }
    }

    /// Calls of one method whose path, with its query, has this part.
    pub fn of(method: Method, path: &str) -> Self {
        Self { method: Some(method), path: path.to_owned() }
    }

    /// Whether a call is among them.
    pub(crate) fn is_hit(&self, method: &Method, path: &str) -> bool {
        self.method.as_ref().is_none_or(|wanted| wanted == method) && path.contains(&self.path)
    }
}
