use super::camera::Camera;
use super::documented_picture::DocumentedPicture;
use super::outline::Outline;
use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::Wording;

/// Takes the picture of the README, and writes its outline beside it.
pub(crate) async fn make_readme_picture(stage: &Stage) {
    let (page, camera) = demo_page(stage).await;
    picture().write(&camera.viewport().await, &Outline::of(&page).await.to_string());
    camera.put_away().await;
}

/// Fails if the demo page no longer looks as the outline says.
pub(crate) async fn assert_current(stage: &Stage) {
    let (page, camera) = demo_page(stage).await;
    let now = Outline::of(&page).await;
    camera.put_away().await;
    picture().assert_current(&now);
}

fn picture() -> DocumentedPicture {
    DocumentedPicture { name: "picture".to_owned(), command: "cargo xtask pictures --readme", most_bytes: 200_000 }
}

/// Size of the picture in CSS pixels: high enough for the whole home view.
const SIZE: [u32; 2] = [1280, 860];

/// Opens the demo page, in English and in the light theme, and waits until the home view and all images are there.
async fn demo_page(stage: &Stage) -> (Page, Camera) {
    let camera = Camera::new(stage.window(), SIZE, "light").await;
    let address = format!("{}/?lang=en-US", stage.server.origin());
    stage.window().goto(&address).await.unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    let page = Page::in_window(stage.window());
    let wording = Wording::of("en-US");
    page.widget().wait_for(wording.get("home-title")).await;
    page.widget().wait_for_text(wording.get("home-requests")).await;
    until("the images and fonts of the demo page", async || {
        let is_complete: bool = page.execute(IS_COMPLETE, Vec::new()).await;
        if is_complete { Ok(()) } else { Err("they are being loaded") }
    })
    .await;
    page.settle().await;
    (page, camera)
}

const IS_COMPLETE: &str = "
    const isLoaded = (image) => image.complete && image.naturalWidth > 0;
    return document.readyState === 'complete' && document.fonts.status === 'loaded' && [...document.images].every(isLoaded);
";
