use std::io;
use std::path::{Path, PathBuf};

/// Why a folder cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The stored requests could be downloaded.
    #[error(
        "the site {} and the data in {} share a folder, so the site would serve the data: use separate folders",
        site.display(), data.display()
    )]
    SharesData {
        /// The folder to serve.
        site: PathBuf,
        /// What must not be served.
        data: PathBuf,
    },
    /// A folder cannot be found.
    #[error("cannot serve the site {}: {reason}", site.display())]
    Unreadable {
        /// The folder to serve.
        site: PathBuf,
        /// Why not.
        reason: io::Error,
    },
}

/// Checks that the served folder neither contains nor is inside any of these.
pub(crate) fn keep_apart(site: &Path, data: &[PathBuf]) -> Result<(), SiteError> {
    let unreadable = |reason| SiteError::Unreadable { site: site.to_owned(), reason };
    let real_site = site.canonicalize().map_err(unreadable)?;
    for data in data {
        let real_data = real(&std::path::absolute(data).map_err(unreadable)?).map_err(unreadable)?;
        if real_data.starts_with(&real_site) || real_site.starts_with(&real_data) {
            return Err(SiteError::SharesData { site: site.to_owned(), data: data.clone() });
        }
    }
    Ok(())
}

/// Resolves a path whose last components may not exist yet.
fn real(path: &Path) -> io::Result<PathBuf> {
    match (path.canonicalize(), path.parent(), path.file_name()) {
        (Err(error), Some(parent), Some(name)) if error.kind() == io::ErrorKind::NotFound => {
            Ok(real(parent)?.join(name))
        }
        (result, ..) => result,
    }
}
