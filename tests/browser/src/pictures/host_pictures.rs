use super::camera::Camera;
use super::documented_picture::DocumentedPicture;
use super::outline::Outline;
use crate::page::Page;
use crate::stage::Stage;
use crate::wording::Wording;

/// A stranger's portal, in the folder of this name in `tests/pages/hosts`.
struct Host {
    name: &'static str,
    /// The theme that its visitors prefer.
    theme: &'static str,
    /// A message that the widget shows there once it is drawn.
    shows: &'static str,
    /// Whether its styles come from a package, which only the command that takes the pictures fetches: such a picture has
    /// no outline.
    has_package: bool,
}

const HOSTS: [Host; 6] = [
    Host { name: "serif", theme: "light", shows: "home-requests", has_package: false },
    Host { name: "dark", theme: "dark", shows: "home-requests", has_package: false },
    Host { name: "column", theme: "light", shows: "home-requests", has_package: false },
    Host { name: "bootstrap", theme: "light", shows: "form-problem-section", has_package: true },
    Host { name: "tailwind", theme: "light", shows: "form-problem-section", has_package: true },
    Host { name: "design-system", theme: "light", shows: "home-requests", has_package: false },
];

/// Takes the pictures of the widget in strangers' portals, and writes their outlines beside them.
pub(crate) async fn make_host_pictures(stage: &Stage) {
    stage.server.set_packages(&stage.pictures().packages);
    for host in &HOSTS {
        let (page, camera) = host.open(stage).await;
        let outline = if host.has_package { String::new() } else { Outline::of(&page).await.to_string() };
        host.picture().write(&camera.viewport().await, &outline);
        camera.put_away().await;
    }
}

/// Fails if one of the portals no longer looks as its outline says.
pub(crate) async fn assert_host_pictures_current(stage: &Stage) {
    for host in HOSTS.iter().filter(|host| !host.has_package) {
        let (page, camera) = host.open(stage).await;
        let now = Outline::of(&page).await;
        camera.put_away().await;
        host.picture().assert_current(&now);
    }
}

impl Host {
    async fn open(&self, stage: &Stage) -> (Page, Camera) {
        let camera = Camera::new(stage.window(), SIZE, self.theme).await;
        let folder = format!("hosts/{}", self.name);
        let page = stage.page(&folder).attribute("lang", "en-US").signed_in("demo-contoso").open().await;
        page.widget().wait_for_text(Wording::of("en-US").get(self.shows)).await;
        page.settle().await;
        (page, camera)
    }

    fn picture(&self) -> DocumentedPicture {
        let name = format!("hosts/{}", self.name);
        DocumentedPicture { name, command: "cargo xtask pictures --hosts", most_bytes: 64_000 }
    }
}

/// Size of the pictures in CSS pixels.
const SIZE: [u32; 2] = [880, 540];
