use std::fs;
use std::path::PathBuf;

use super::camera::Camera;
use super::outline::Outline;
use crate::page::Page;
use crate::server::sha256;
use crate::stage::{Stage, repository};
use crate::wait::until;
use crate::wording::Wording;

/// Takes the picture of the README, and writes its outline beside it.
///
/// # Panics
///
/// If the picture is larger than a README should make its readers load.
pub(crate) async fn make_readme_picture(stage: &Stage) {
    let (page, camera) = demo_page(stage).await;
    let picture = camera.viewport().await;
    assert!(picture.len() <= MOST_BYTES, "the picture has {} bytes; {MOST_BYTES} are allowed", picture.len());
    let text = format!("{HEAD}{}\n\n{}", sha256(&picture), Outline::of(&page).await);
    camera.put_away().await;
    fs::write(file("picture.png"), &picture).expect("a picture that can be written");
    fs::write(file("picture.txt"), text).expect("an outline that can be written");
    println!("docs/picture.png: {} KB", picture.len() / 1000);
}

/// Fails if the demo page no longer looks as the outline says.
pub(crate) async fn assert_current(stage: &Stage) {
    let text = fs::read_to_string(file("picture.txt")).expect("docs/picture.txt");
    let (_, outline) = text.split_once("\n\n").expect("a head, an empty line, and an outline");
    let (page, camera) = demo_page(stage).await;
    let now = Outline::of(&page).await;
    camera.put_away().await;
    let then = Outline::read(outline);
    let differences = then.differences(&now).join("\n");
    assert!(now == then, "docs/picture.png is stale: run `cargo xtask pictures --readme`.\n{differences}");
}

const HEAD: &str =
    "docs/picture.png as text: `cargo xtask pictures --readme` writes both, and tests compare them.\nSHA-256 ";

/// Size of the picture in CSS pixels: high enough for the whole home view.
const SIZE: [u32; 2] = [1280, 860];

/// Maximum size of the picture's file.
const MOST_BYTES: usize = 200_000;

fn file(name: &str) -> PathBuf {
    repository().join("docs").join(name)
}

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
