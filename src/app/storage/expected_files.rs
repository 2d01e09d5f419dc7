use std::rc::Rc;

use super::change::{Change, Written};
use super::port::Storage;
use super::storage_error::StorageError;

/// Writes changes, and with them the bytes of the expected files that another tab has deleted: with the draft of
/// somebody who had signed out, for example, while this tab still shows it.
pub async fn write_with_expected_files(
    storage: Rc<dyn Storage>,
    mut changes: Vec<Change>,
) -> Result<Written, StorageError> {
    loop {
        let written = storage.write(changes.clone()).await?;
        if written.missing.is_empty() {
            return Ok(written);
        }
        for change in &mut changes {
            if let Change::ExpectFile(id) = change
                && written.missing.contains(id)
            {
                *change = Change::PutFile(std::mem::take(id));
            }
        }
    }
}
