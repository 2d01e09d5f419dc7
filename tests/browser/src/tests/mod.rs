//! The tests, one file a theme.

mod accessibility;
mod blacking_out;
mod choosing_files;
mod closing;
mod closing_watches;
mod customer_flow;
mod customer_languages;
mod customer_list;
mod customer_problems;
mod customer_relationships;
mod customer_search;
mod customer_search_failures;
mod customer_search_keys;
mod customer_steps;
mod customer_support;
mod degradation;
mod delivery;
mod drafts;
mod drafts_apart;
mod drafts_kept;
mod embedding;
mod errors;
mod every_language;
mod failures;
mod file_faults;
mod files;
mod flow;
mod full_line;
mod gate;
mod gate_keys;
mod gate_rules;
mod gate_steps;
mod guidance;
mod help_ends;
mod help_failures;
mod help_first;
mod hostile;
mod identity;
mod kept_focus;
mod kept_killed;
mod keyboard;
mod killing;
mod language;
mod language_of_ancestors;
mod layout;
mod loading;
mod names;
mod names_of_files;
mod network;
mod outbox;
mod outbox_refusals;
mod outbox_tabs;
mod outbox_view;
mod page_faults;
mod part;
mod partner_center;
mod print;
mod receipt;
mod redrawn;
mod refused_files;
mod reliability;
mod removal;
mod removal_in_events;
mod response_clock;
mod self_service;
mod self_service_home;
mod sending_files;
mod several_customers;
mod side_by_side;
mod soak;
mod surface;
mod tabs;
mod taken_back;
mod trap;
mod typing;

use crate::case::{Case, in_chromium};

/// All tests.
pub(crate) fn all() -> Vec<Case> {
    let once = in_one_engine().into_iter().flat_map(in_chromium);
    in_every_engine().into_iter().flatten().chain(once).collect()
}

/// What engines can do differently: embedding, input, focus, layout, storage, printing, and each view's states and whole
/// ways through them.
fn in_every_engine() -> Vec<Vec<Case>> {
    vec![
        delivery::cases(),
        drafts::cases(),
        kept_focus::cases(),
        outbox::cases(),
        outbox_tabs::cases(),
        degradation::cases(),
        file_faults::cases(),
        loading::cases(),
        embedding::cases(),
        surface::cases(),
        flow::cases(),
        every_language::cases(),
        partner_center::cases(),
        reliability::cases(),
        accessibility::cases(),
        errors::cases(),
        names::cases(),
        layout::cases(),
        language::cases(),
        language_of_ancestors::cases(),
        keyboard::cases(),
        identity::cases(),
        hostile::cases(),
        removal::cases(),
        removal_in_events::cases(),
        trap::cases(),
        page_faults::cases(),
        part::cases(),
        customer_search::cases(),
        customer_search_keys::cases(),
        customer_flow::cases(),
        gate::cases(),
        gate_keys::cases(),
        receipt::cases(),
        print::cases(),
        guidance::cases(),
        side_by_side::cases(),
        customer_support::cases(),
        closing::cases(),
        help_first::cases(),
        customer_languages::cases(),
        typing::cases(),
        response_clock::cases(),
        files::cases(),
        choosing_files::cases(),
        sending_files::cases(),
        full_line::cases(),
        blacking_out::cases(),
        names_of_files::cases(),
        killing::cases(),
        kept_killed::cases(),
        network::cases(),
        tabs::cases(),
        soak::cases(),
    ]
}

/// What is decided by code that no engine knows of: which answer leads to which words, lists and stored rows. The views
/// themselves are looked at in every engine above, and three times as long a wait would show nothing more.
fn in_one_engine() -> Vec<Vec<Case>> {
    vec![
        failures::cases(),
        refused_files::cases(),
        drafts_kept::cases(),
        drafts_apart::cases(),
        taken_back::cases(),
        outbox_refusals::cases(),
        outbox_view::cases(),
        redrawn::cases(),
        customer_steps::cases(),
        gate_steps::cases(),
        gate_rules::cases(),
        closing_watches::cases(),
        help_ends::cases(),
        help_failures::cases(),
        several_customers::cases(),
        customer_list::cases(),
        self_service::cases(),
        self_service_home::cases(),
        customer_search_failures::cases(),
        customer_relationships::cases(),
    ]
}
