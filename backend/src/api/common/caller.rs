use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use super::state::ApiState;
use crate::http::ApiError;
use crate::store::User;

/// Who is calling. It follows from the token alone; no parameter can change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Caller {
    /// No token was sent.
    Anonymous,
    /// The owner of a valid token.
    User(User),
}

impl Caller {
    /// The user, for calls that need one.
    pub(crate) fn user(self) -> Result<User, ApiError> {
        match self {
            Self::User(user) => Ok(user),
            Self::Anonymous => Err(ApiError::Unauthorized),
        }
    }

    /// The caller, where it may send something: users always, anonymous callers where the settings allow it.
    pub(crate) fn sender(self, state: &ApiState) -> Result<Self, ApiError> {
        if state.settings.anonymous_create { Ok(self) } else { self.user().map(Self::User) }
    }

    /// The scope of the caller's idempotency keys. Anonymous callers share one: a key is random, and its answer tells
    /// nothing that its sender did not know.
    pub(crate) fn scope(self) -> String {
        match self {
            Self::User(user) => format!("user:{}", user.id.number()),
            Self::Anonymous => "anonymous".to_owned(),
        }
    }
}

impl FromRequestParts<ApiState> for Caller {
    type Rejection = ApiError;

    /// An unknown token is an error also for calls that need none: its sender expects to be recognized.
    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, ApiError> {
        let Some(token) = token(&parts.headers)? else { return Ok(Self::Anonymous) };
        let user = state.store.user_with_token(token).await?;
        user.map(Self::User).ok_or(ApiError::Unauthorized)
    }
}

/// Extracts the user, for calls that need one. Placed before the body, so that no body is read for other callers.
pub(crate) struct SignedIn(pub(crate) User);

impl FromRequestParts<ApiState> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, ApiError> {
        Caller::from_request_parts(parts, state).await?.user().map(Self)
    }
}

/// Extracts a caller that may send something, likewise before the body.
pub(crate) struct Sender(pub(crate) Caller);

impl FromRequestParts<ApiState> for Sender {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, ApiError> {
        Caller::from_request_parts(parts, state).await?.sender(state).map(Self)
    }
}

fn token(headers: &HeaderMap) -> Result<Option<&str>, ApiError> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(ApiError::Unauthorized);
    }
    let credentials = value.to_str().ok().and_then(|value| value.split_once(' '));
    match credentials {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => Ok(Some(token.trim())),
        _ => Err(ApiError::Unauthorized),
    }
}
