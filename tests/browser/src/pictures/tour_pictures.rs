use std::fs;

use super::camera::Camera;
use super::picture_settings::PictureSettings;
use super::visit::Visit;
use crate::page::Page;
use crate::stage::Stage;
use crate::tour::Tour;

/// Height of the viewport at first: taller than the dialog, which otherwise scrolls what does not fit.
const HEIGHT: u32 = 1600;

/// Takes a picture of every state of the tour in one language, theme and width.
pub(crate) async fn take_pictures(stage: &Stage, settings: &PictureSettings) {
    let PictureSettings { lang, theme, width, .. } = settings;
    let folder = settings.variant_folder();
    // Pictures of states that the tour no longer has would stay.
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut camera = Camera::new(stage.window(), [*width, HEIGHT], theme).await;
    let mut visit = Visit::default();
    let look = async |page: &Page, state: &str| {
        let path = folder.join(visit.reach(state));
        let picture = camera.widget(page).await;
        fs::write(&path, picture).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    };
    let page_theme = format!("document.documentElement.style.colorScheme = '{theme}';");
    Tour::new(stage, lang).walk(|page| page.attribute("theme", theme).script(&page_theme), look).await;
    assert!(visit.len() > 0, "the tour shows no state");
    camera.put_away().await;
}
