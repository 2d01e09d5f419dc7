use std::io::ErrorKind;
use std::path::Path;

use crate::config::Settings;
use crate::files::{ATTACHMENTS, FileStore, STAGING, TRASH, adopt, belong_to};
use crate::site::keep_apart;
use crate::store::{DATABASE, OpenError, Store};

/// Creates a database, and folders for its files, in a data folder that has neither.
pub async fn init(settings: Settings) -> Result<(), OpenError> {
    if Store::exists(&settings.data)? {
        return Err(OpenError::Exists(settings.data));
    }
    nothing_is_left(&settings.data)?;
    let (store, _) = create(&settings).await?;
    store.close().await;
    Ok(())
}

/// Opens the database and the files. They are created only with a seed, which is for trying the product out.
pub(crate) async fn open(settings: &Settings) -> Result<(Store, FileStore), OpenError> {
    if let Some(site) = &settings.site {
        // The folder itself and its entries, which may be symbolic links to other places.
        keep_apart(site, &["", DATABASE, ATTACHMENTS, STAGING, TRASH].map(|name| settings.data.join(name)))?;
    }
    if Store::exists(&settings.data)? {
        return with_files(Store::open(settings).await?, &settings.data).await;
    }
    nothing_is_left(&settings.data)?;
    if settings.seed.is_some() { create(settings).await } else { Err(OpenError::NoDatabase(settings.data.clone())) }
}

async fn create(settings: &Settings) -> Result<(Store, FileStore), OpenError> {
    with_files(Store::create(settings).await?, &settings.data).await
}

/// A lost, moved or unmounted database leaves its files behind, or its write-ahead log with the last transactions.
fn nothing_is_left(data: &Path) -> Result<(), OpenError> {
    let log = data.join(format!("{DATABASE}-wal"));
    let files = data.join(ATTACHMENTS);
    let has_files = match files.read_dir() {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) => return Err(error.into()),
    };
    let has_log = log.metadata().is_ok_and(|log| log.len() > 0);
    match if has_files { Some(files) } else { has_log.then_some(log) } {
        Some(left) => Err(OpenError::LeftBehind { data: data.to_owned(), left }),
        None => Ok(()),
    }
}

async fn with_files(store: Store, data: &Path) -> Result<(Store, FileStore), OpenError> {
    match files_of(&store, data).await {
        Ok(files) => Ok((store, files)),
        Err(error) => {
            // Checkpoints the write-ahead log: SQLite would apply a remaining one to a database restored in its place.
            store.close().await;
            Err(error)
        }
    }
}

async fn files_of(store: &Store, data: &Path) -> Result<FileStore, OpenError> {
    let instance = store.instance().await?;
    if !belong_to(data, &instance)? {
        adopt(data, &instance, &store.uploads().await?)?;
    }
    Ok(FileStore::open(data)?)
}
