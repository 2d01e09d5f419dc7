//! The picture of the README is current. On request: pictures of all states, the messages in each, and a new picture of
//! the README.
//!
//! Also known as: screenshot, translation context, string catalogue, visual review, documentation.

use crate::case::{Case, cases};
use crate::pictures::{assert_current, list_messages, make_readme_picture, take_pictures};
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let on_request =
        cases![pictures_of_all_states_are_taken, messages_of_all_states_are_listed, the_readmes_picture_is_made];
    let always = cases![the_readmes_picture_is_current];
    on_request.into_iter().map(Case::by_hand).chain(always).collect()
}

async fn pictures_of_all_states_are_taken(stage: Stage) {
    take_pictures(&stage, stage.pictures()).await;
}

async fn messages_of_all_states_are_listed(stage: Stage) {
    list_messages(&stage, stage.pictures()).await;
}

async fn the_readmes_picture_is_made(stage: Stage) {
    make_readme_picture(&stage).await;
}

async fn the_readmes_picture_is_current(stage: Stage) {
    assert_current(&stage).await;
}
