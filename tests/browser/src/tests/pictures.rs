//! The pictures of the README and of strangers' portals are current. On request: pictures of all states, the messages in
//! each, and new pictures of the README and of the portals.
//!
//! Also known as: screenshot, translation context, string catalogue, visual review, documentation.

use crate::case::{Case, cases};
use crate::pictures::{
    assert_current, assert_host_pictures_current, list_messages, make_host_pictures, make_readme_picture, take_pictures,
};
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let on_request = cases![
        pictures_of_all_states_are_taken,
        messages_of_all_states_are_listed,
        the_readmes_picture_is_made,
        pictures_of_strangers_portals_are_made,
    ];
    let always = cases![the_readmes_picture_is_current, pictures_of_strangers_portals_are_current];
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

async fn pictures_of_strangers_portals_are_made(stage: Stage) {
    make_host_pictures(&stage).await;
}

async fn pictures_of_strangers_portals_are_current(stage: Stage) {
    assert_host_pictures_current(&stage).await;
}
