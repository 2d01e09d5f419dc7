//! The browser tests, one file a theme. Each file lists the field's search words in its line “Also known as”.

mod accessibility;
mod accessible_names;
mod at_rest;
mod auth;
mod bench;
mod choosing_files;
mod copying;
mod customer_flow;
mod customer_languages;
mod customer_list;
mod customer_notification;
mod customer_problems;
mod customer_search;
mod customer_search_failures;
mod customer_search_keys;
mod customer_steps;
mod customer_support;
mod demo_page;
mod dist_files;
mod drafts;
mod drafts_apart;
mod drafts_persistence;
mod embedding;
mod errors;
mod escalation_record;
mod every_language;
mod every_state;
mod failures;
mod file_faults;
mod file_names;
mod files;
mod first_frame;
mod flow;
mod gate;
mod gate_keys;
mod growth;
mod guidance;
mod help_failures;
mod help_first;
mod injection;
mod keyboard;
mod killed_browser;
mod language;
mod language_of_ancestors;
mod layout_shift;
mod lazy_chunk;
mod lifecycle;
mod lifecycle_in_events;
mod loading;
mod max_upload;
mod network;
mod no_storage;
mod outbox;
mod outbox_refusals;
mod outbox_tabs;
mod outbox_view;
mod package;
mod page_changes;
mod page_faults;
mod partner_center;
mod persistence_focus;
mod persistence_killed;
mod pictures;
mod plain_formats;
mod print;
mod redaction;
mod redrawn;
mod refused_files;
mod reliability;
mod response_clock;
mod self_service;
mod sending_files;
mod several_customers;
mod side_by_side;
mod soak;
mod surface;
mod tabs;
mod taken_back;
mod typing;
mod wasm_trap;

use crate::case::{Case, in_chromium};

/// All tests.
pub(crate) fn all() -> Vec<Case> {
    let on_request = in_every_engine_on_request().into_iter().flatten().map(Case::elsewhere_on_request);
    let once = in_one_engine().into_iter().flat_map(in_chromium);
    in_every_engine().into_iter().flatten().chain(on_request).chain(once).collect()
}

/// What engines can do differently: embedding, input, focus, layout, storage, printing, and a whole way through each of
/// the views.
fn in_every_engine() -> Vec<Vec<Case>> {
    vec![
        // The longest first: two programs share the tests, and end together.
        every_state::cases(),
        drafts::cases(),
        persistence_focus::cases(),
        outbox::cases(),
        outbox_tabs::cases(),
        no_storage::cases(),
        file_faults::cases(),
        loading::cases(),
        embedding::cases(),
        surface::cases(),
        flow::cases(),
        every_language::cases(),
        partner_center::cases(),
        accessibility::cases(),
        errors::cases(),
        accessible_names::cases(),
        language::cases(),
        plain_formats::cases(),
        language_of_ancestors::cases(),
        layout_shift::cases(),
        first_frame::cases(),
        keyboard::cases(),
        lifecycle::cases(),
        wasm_trap::cases(),
        page_faults::cases(),
        lazy_chunk::cases(),
        customer_search::cases(),
        customer_search_keys::cases(),
        customer_flow::cases(),
        gate_keys::cases(),
        escalation_record::cases(),
        print::cases(),
        guidance::cases(),
        side_by_side::cases(),
        customer_support::cases(),
        customer_notification::cases(),
        help_first::cases(),
        customer_languages::cases(),
        typing::cases(),
        response_clock::cases(),
        files::cases(),
        bench::cases(),
        choosing_files::cases(),
        copying::cases(),
        sending_files::cases(),
        redaction::cases(),
        file_names::cases(),
        killed_browser::cases(),
        persistence_killed::cases(),
        network::cases(),
        tabs::cases(),
    ]
}

/// What uses the browser's APIs and has come out the same in all engines so far: the others run it on request.
fn in_every_engine_on_request() -> Vec<Vec<Case>> {
    vec![
        reliability::cases(),
        auth::cases(),
        injection::cases(),
        lifecycle_in_events::cases(),
        gate::cases(),
        max_upload::cases(),
        soak::cases(),
    ]
}

/// What is decided by code that no engine knows of: which answer leads to which words, lists and stored rows. The views
/// themselves are looked at in every engine above, and three times as long a wait would show nothing more.
fn in_one_engine() -> Vec<Vec<Case>> {
    vec![
        dist_files::cases(),
        failures::cases(),
        refused_files::cases(),
        drafts_persistence::cases(),
        drafts_apart::cases(),
        taken_back::cases(),
        outbox_refusals::cases(),
        outbox_view::cases(),
        redrawn::cases(),
        customer_steps::cases(),
        help_failures::cases(),
        several_customers::cases(),
        customer_list::cases(),
        self_service::cases(),
        page_changes::cases(),
        growth::cases(),
        at_rest::cases(),
        customer_search_failures::cases(),
        demo_page::cases(),
        package::cases(),
        pictures::cases(),
    ]
}
