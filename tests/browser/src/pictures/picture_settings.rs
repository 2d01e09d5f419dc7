use std::path::PathBuf;

use clap::Args;

/// What the pictures are made of, and where they go.
#[derive(Clone, Debug, Args)]
pub(crate) struct PictureSettings {
    /// The folder of the pictures.
    #[arg(long = "pictures", value_name = "DIR", default_value = "target/pictures")]
    folder: PathBuf,
    /// The language of the widget in the pictures.
    #[arg(long = "picture-lang", value_name = "TAG", default_value = "en-US")]
    pub(crate) lang: String,
    /// The theme of the widget and of the page around it.
    #[arg(long = "picture-theme", value_parser = ["light", "dark"], default_value = "light")]
    pub(crate) theme: String,
    /// The width of the page in CSS pixels.
    #[arg(long = "picture-width", value_name = "PX", default_value_t = 1280)]
    pub(crate) width: u32,
    /// The folder of the styles that strangers' portals take from packages.
    #[arg(long = "picture-packages", value_name = "DIR", default_value = "target/hosts/out")]
    pub(crate) packages: PathBuf,
}

impl PictureSettings {
    /// Returns the folder of the pictures of this language, theme and width.
    pub(crate) fn variant_folder(&self) -> PathBuf {
        self.folder.join(&self.lang).join(format!("{}-{}", self.theme, self.width))
    }

    /// Returns the path of the list of all states with their messages.
    pub(crate) fn states_file(&self) -> PathBuf {
        self.folder.join("states.json")
    }
}
