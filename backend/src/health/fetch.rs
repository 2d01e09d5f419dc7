use std::time::Duration;

use ureq::Agent;
use ureq::http::StatusCode;

/// The most bytes that an answer may have; Microsoft's own have some hundred thousand.
const LIMIT: u64 = 1024 * 1024;

/// Reads what is at an address, all of it before the deadline. Redirections are not followed: a token is for the one
/// address that was configured. The reason of a failure is for the log.
pub(super) fn fetch(url: &str, token: Option<&str>, deadline: Duration) -> Result<Vec<u8>, String> {
    let config = Agent::config_builder()
        .timeout_global(Some(deadline))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .user_agent(concat!("support-backend/", env!("CARGO_PKG_VERSION")));
    let mut call = Agent::new_with_config(config.build()).get(url).header("accept", "application/json");
    if let Some(token) = token {
        call = call.header("authorization", format!("Bearer {token}"));
    }
    let mut answer = call.call().map_err(|error| error.to_string())?;
    if answer.status() != StatusCode::OK {
        return Err(format!("it answered {}", answer.status()));
    }
    answer.body_mut().with_config().limit(LIMIT).read_to_vec().map_err(|error| error.to_string())
}
