//! The list of requests, the page of one request, its escalation record, and the follow-up.

mod customer_name;
mod escalation_record;
mod escalation_record_facts;
pub mod follow_up;
mod list;
mod request_list;
mod request_page;
mod stored_files;
mod timeline;

pub use customer_name::{customer_name, reference_name, with_domain};
pub use escalation_record::{escalation_record, title};
pub use escalation_record_facts::EscalationRecord;
pub use list::List;
pub use request_list::{load_once, request_list, rows, title_row};
pub use request_page::request_page;
