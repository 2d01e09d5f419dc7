//! Redaction: parts of images are blacked out before they are sent.
//!
//! Also known as: redact, redaction, screenshot, canvas, image editor, privacy, animated image.

use thirtyfour::Key;

use crate::case::{Case, cases, each_and_on_request};
use crate::file_form::FileForm;
use crate::picture::{Picture, painted};
use crate::stage::Stage;
use crate::typist::Typist;
use crate::wait::until;
use crate::wording::{LANGUAGES, english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            the_pointer_blacks_out_what_it_drags_across_and_nothing_else,
            keys_black_out_an_area_to_the_pixel,
            a_large_picture_keeps_its_full_size,
            a_photograph_stays_one_and_what_moves_becomes_a_still_picture,
        ],
        cases![
            cancelling_leaves_the_picture_as_it_is,
            what_no_browser_can_show_is_told,
            the_language_changes_under_an_open_editor,
        ],
    )
}

/// What begins blacking out in the picture that most of these tests use.
fn begin() -> String {
    english_with("redact-open-file", "name", "screen.png")
}

/// The form with a picture.
async fn with_picture(stage: &Stage, width: u32, height: u32) -> (FileForm, Vec<u8>) {
    let form = FileForm::open(stage).await;
    let bytes = painted(&form.page, width, height, "image/png").await;
    form.drop("screen.png", &bytes).await;
    form.wait_for_files(&[("screen.png", english("files-ready"))]).await;
    (form, bytes)
}

/// Opens the editor, which shows the picture.
async fn open(form: &FileForm) {
    form.widget.click(&begin()).await;
    wait_for_picture(form).await;
}

async fn wait_for_picture(form: &FileForm) {
    let shown = "return document.querySelector('support-widget').shadowRoot.querySelector('[id=redaction-picture]')?.width ?? 0;";
    until("the picture to be drawn", async || {
        let width: u32 = form.page.execute(shown, Vec::new()).await;
        // What a canvas has before anything is drawn.
        if [0, 300].contains(&width) { Err(width) } else { Ok(()) }
    })
    .await;
}

async fn apply(form: &FileForm) {
    form.widget.click(english("redact-apply")).await;
    form.widget.wait_for_text(&english_with("redact-done", "name", "screen.png")).await;
    form.wait_for_files(&[("screen.png", english("files-ready"))]).await;
}

/// Sends the form, and returns the name and the bytes of the only file that is stored.
async fn sent(stage: &Stage, form: &FileForm) -> (String, Vec<u8>) {
    form.review().await;
    form.submit().await;
    form.page.assert_clean().await;
    let mut stored = stage.server.stored_files().await;
    assert_eq!(stored.len(), 1);
    let file = stored.remove(0);
    (file.name, file.bytes)
}

async fn the_pointer_blacks_out_what_it_drags_across_and_nothing_else(stage: Stage) {
    let (form, _) = with_picture(&stage, 400, 240).await;
    open(&form).await;
    let ground = form.widget.element("[id=redaction-stage]").await;
    form.page.drag(&ground, (-100, -60), (20, 30)).await;
    form.widget.element("[id=area-0]").await;
    form.widget.wait_for_focus("area-0").await;
    form.page.drag(&ground, (60, -80), (120, -40)).await;
    form.widget.wait_for_focus("area-1").await;
    let expected: Vec<[f64; 4]> = form.page.execute(AREAS, Vec::new()).await;
    form.widget.click(english("redact-remove-area")).await;
    form.widget.wait_for_focus("area-0").await;
    apply(&form).await;
    let (_, bytes) = sent(&stage, &form).await;
    let picture = Picture::of(&form.page, &bytes).await;
    let [left, top, width, height] = picture.black;
    assert_eq!((picture.size, picture.altered, picture.blacks), ([400, 240], 0, width * height), "{picture:?}");
    for (side, shown) in picture.black.iter().zip(expected[0]) {
        assert!((f64::from(*side) - shown).abs() <= 1.5, "{:?} where {expected:?} is shown", picture.black);
    }
    assert!(left < 200 && top < 120 && left + width > 200 && top + height > 120, "the middle is in it: {picture:?}");
}

/// Where the areas are shown on the picture, in its pixels.
const AREAS: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const stage = root.querySelector('[id=redaction-picture]').getBoundingClientRect();
    const areas = [...root.querySelectorAll('.redaction-area')].map((area) => area.getBoundingClientRect());
    const [across, down] = [400 / stage.width, 240 / stage.height];
    return areas.map(({ left, top, width, height }) => [(left - stage.left) * across, (top - stage.top) * down, width * across, height * down]);
";

/// Quality 18.
async fn keys_black_out_an_area_to_the_pixel(stage: Stage) {
    let (form, _) = with_picture(&stage, 400, 240).await;
    let mut typist = Typist::new(&form.page, stage.engine());
    typist.press(&begin()).await;
    typist.press(english("redact-add-area")).await;
    form.widget.wait_for_focus("area-0").await;
    // The area begins in the middle, with a quarter of each side: 150, 90, 100, 60. A step is 4 pixels.
    form.page.press(&[Key::Right.value(), Key::Right.value(), Key::Up.value()].iter().collect::<String>()).await;
    form.page.press_with(Key::Shift, &[Key::Down.value(), Key::Left.value()].iter().collect::<String>()).await;
    typist.press(english("redact-add-area")).await;
    form.widget.wait_for_focus("area-1").await;
    form.page.press(&Key::Delete.value().to_string()).await;
    form.widget.wait_for_focus("area-0").await;
    typist.press(english("redact-apply")).await;
    form.widget.wait_for_text(&english_with("redact-done", "name", "screen.png")).await;
    form.wait_for_files(&[("screen.png", english("files-ready"))]).await;
    assert!(form.widget.focused_names().await.contains(&begin()), "the focus is on its row");
    let (_, bytes) = sent(&stage, &form).await;
    let expected = Picture { size: [400, 240], black: [158, 86, 96, 64], blacks: 96 * 64, altered: 0 };
    assert_eq!(Picture::of(&form.page, &bytes).await, expected);
}

async fn a_large_picture_keeps_its_full_size(stage: Stage) {
    let (form, _) = with_picture(&stage, 2_400, 1_350).await;
    open(&form).await;
    form.widget.click(english("redact-add-area")).await;
    form.widget.wait_for_focus("area-0").await;
    apply(&form).await;
    let (name, bytes) = sent(&stage, &form).await;
    let expected = Picture { size: [2_400, 1_350], black: [900, 506, 600, 337], blacks: 600 * 337, altered: 0 };
    assert_eq!((name.as_str(), Picture::of(&form.page, &bytes).await), ("screen.png", expected));
}

/// The smallest picture that may move: one pixel.
const GIF: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\x01\0\xff\xff\xff\0\0\0!\xf9\x04\x01\n\0\x01\0,\0\0\0\0\x01\0\x01\0\0\x02\x02L\x01\0;";

async fn a_photograph_stays_one_and_what_moves_becomes_a_still_picture(stage: Stage) {
    let form = FileForm::open(&stage).await;
    let photograph = painted(&form.page, 320, 200, "image/jpeg").await;
    for (name, bytes, new_name) in [("photo.jpeg", photograph.as_slice(), "photo.jpeg"), ("tiny.gif", GIF, "tiny.png")]
    {
        form.drop(name, bytes).await;
        form.widget.click(&english_with("redact-open-file", "name", name)).await;
        wait_for_picture(&form).await;
        form.widget.click(english("redact-add-area")).await;
        form.widget.wait_for_focus("area-0").await;
        form.widget.click(english("redact-apply")).await;
        form.widget.wait_for_text(&english_with("redact-done", "name", new_name)).await;
    }
    form.wait_for_files(&[("photo.jpeg", english("files-ready")), ("tiny.png", english("files-ready"))]).await;
    form.review().await;
    form.submit().await;
    let stored = stage.server.stored_files().await;
    let names: Vec<_> = stored.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["photo.jpeg", "tiny.png"]);
    assert!(stored[0].bytes.starts_with(b"\xff\xd8\xff") && stored[1].bytes.starts_with(b"\x89PNG"));
    let photo = Picture::of(&form.page, &stored[0].bytes).await;
    // The area begins at 120, 75 and is 80 by 50. Of the blocks of 16 pixels that a JPEG is made of, these lie inside.
    assert!(photo.size == [320, 200] && photo.blacks >= 64 * 32, "{photo:?}");
    let tiny = Picture::of(&form.page, &stored[1].bytes).await;
    assert_eq!((tiny.size, tiny.blacks), ([1, 1], 1));
}

async fn cancelling_leaves_the_picture_as_it_is(stage: Stage) {
    let (form, given) = with_picture(&stage, 400, 240).await;
    open(&form).await;
    form.widget.click(english("redact-apply")).await;
    form.widget.wait_for_text(english("redact-no-areas")).await;
    form.widget.click(english("redact-add-area")).await;
    form.widget.element("[id=area-0]").await;
    form.widget.click(english("redact-cancel")).await;
    // The focus moves once the view has been drawn.
    until("the focus where the editor was opened", async || {
        let names = form.widget.focused_names().await;
        if names.contains(&begin()) { Ok(()) } else { Err(names.join(", ")) }
    })
    .await;
    assert!(!form.widget.finds(".redaction").await);
    let (_, bytes) = sent(&stage, &form).await;
    assert_eq!(bytes, given);
}

async fn what_no_browser_can_show_is_told(stage: Stage) {
    let form = FileForm::open(&stage).await;
    form.drop("screen.png", super::choosing_files::PNG).await;
    form.widget.click(&begin()).await;
    form.widget.wait_for_text(english("redact-not-displayable")).await;
    assert!(!form.widget.text().await.contains(english("redact-add-area")));
    form.widget.click(english("redact-apply")).await;
    assert!(!form.widget.finds(".redaction-area").await, "nothing can be marked");
    form.wait_for_files(&[("screen.png", english("files-ready"))]).await;
    form.page.assert_clean().await;
}

/// Quality 28.
async fn the_language_changes_under_an_open_editor(stage: Stage) {
    let (form, _) = with_picture(&stage, 400, 240).await;
    open(&form).await;
    form.widget.click(english("redact-add-area")).await;
    form.widget.wait_for_focus("area-0").await;
    form.page.press(&Key::Right.value().to_string()).await;
    let place =
        "return document.querySelector('support-widget').shadowRoot.querySelector('[id=area-0]').style.cssText;";
    let before: String = form.page.execute(place, Vec::new()).await;
    for tag in LANGUAGES.into_iter().rev() {
        form.turn_to(tag).await;
        form.widget.wait_for_focus("area-0").await;
        assert_eq!(form.page.execute::<String>(place, Vec::new()).await, before, "{tag}");
    }
    apply(&form).await;
    let (_, bytes) = sent(&stage, &form).await;
    assert_eq!(Picture::of(&form.page, &bytes).await.black, [154, 90, 100, 60]);
}
