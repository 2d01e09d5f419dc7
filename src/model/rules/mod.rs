//! Rules of a request form: categories, severities, limits, backend features and operator hours.

mod category;
mod cloud;
mod features;
mod first_response;
mod limits;
mod operator_hours;
mod rules;
mod severity;
mod text_limit;
mod time_of_day;

pub use category::Category;
pub use cloud::Cloud;
pub use features::{Feature, Features};
pub use first_response::FirstResponse;
pub use limits::Limits;
pub use operator_hours::OperatorHours;
pub use rules::{Overrides, Rules, SeverityLevel};
pub use severity::Severity;
pub use text_limit::TextLimit;
pub use time_of_day::TimeOfDay;
