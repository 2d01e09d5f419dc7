use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use super::state::ApiState;
use crate::http::Refusal;
use crate::store::User;

/// Who is calling. It follows from the token alone; no parameter can change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caller {
    /// Somebody without a token.
    Anonymous,
    /// Somebody with a token that is known.
    User(User),
}

impl Caller {
    /// The user, where only a user may call.
    pub(super) fn user(self) -> Result<User, Refusal> {
        match self {
            Self::User(user) => Ok(user),
            Self::Anonymous => Err(Refusal::Unauthorized),
        }
    }

    /// Whoever may send something: everybody where settings say so, otherwise users.
    pub(super) fn sender(self, state: &ApiState) -> Result<Self, Refusal> {
        if state.settings.anonymous_create { Ok(self) } else { self.user().map(Self::User) }
    }

    /// Whose idempotency keys are meant. Those who are not signed in share one scope: a key is random, and the
    /// answer to it tells no more than its sender knew.
    pub(super) fn scope(self) -> String {
        match self {
            Self::User(user) => format!("user:{}", user.id.number()),
            Self::Anonymous => "anonymous".to_owned(),
        }
    }
}

impl FromRequestParts<ApiState> for Caller {
    type Rejection = Refusal;

    /// A token that is not known is refused also where none is needed: whoever sends one wants to be somebody.
    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Refusal> {
        let Some(token) = token(&parts.headers)? else { return Ok(Self::Anonymous) };
        let user = state.store.user_with_token(token).await?;
        user.map(Self::User).ok_or(Refusal::Unauthorized)
    }
}

/// The user who calls, where only users may. It stands before the body of a call, which is then not even read for anybody
/// else.
pub(super) struct SignedIn(pub(super) User);

impl FromRequestParts<ApiState> for SignedIn {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Refusal> {
        Caller::from_request_parts(parts, state).await?.user().map(Self)
    }
}

/// Whoever may send something, in the same place.
pub(super) struct Sender(pub(super) Caller);

impl FromRequestParts<ApiState> for Sender {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &ApiState) -> Result<Self, Refusal> {
        Caller::from_request_parts(parts, state).await?.sender(state).map(Self)
    }
}

fn token(headers: &HeaderMap) -> Result<Option<&str>, Refusal> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let Some(value) = values.next() else { return Ok(None) };
    if values.next().is_some() {
        return Err(Refusal::Unauthorized);
    }
    let credentials = value.to_str().ok().and_then(|value| value.split_once(' '));
    match credentials {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") => Ok(Some(token.trim())),
        _ => Err(Refusal::Unauthorized),
    }
}
