//! The list of requests, the page of one, and its escalation record.

mod escalation_record;
mod escalation_record_facts;
pub mod follow_up;
mod request_list;
mod request_page;
mod stored_files;

pub use escalation_record::{receipt, title};
pub use escalation_record_facts::ReceiptFacts;
pub use request_list::{Filter, List, Query, fact, fixed, reference_name, request_list, rows, title_row, with_domain};
pub use request_page::request_page;
